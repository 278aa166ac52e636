import { useMessages } from '../../ui/messages.ts';
import '../../workspace/states.css';

export function EmptyState() {
  const message = useMessages();
  return (
    <main className="state">
      <div className="state-slide" aria-hidden="true" />
      <p role="status">{message('reader.empty')}</p>
    </main>
  );
}
