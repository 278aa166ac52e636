import { lazy, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { useDamage } from './use-damage.ts';

const DamageDialog = lazy(async () => ({
  default: (await import('./DamageDialog.tsx')).DamageDialog,
}));

/** Names the records that are not as the program wrote them, and keeps nobody from anything else. */
export function DamageNotice() {
  const message = useMessages();
  const [damage, setDamage] = useDamage();
  const [isOpen, setOpen] = useState(false);
  /** How many there were when the person put it off. */
  const [putOff, setPutOff] = useState(0);
  if (damage === null || damage.count === 0) return null;
  if (isOpen)
    return <DamageDialog damage={damage} onDamage={setDamage} onClose={() => setOpen(false)} />;
  if (damage.count <= putOff) return null;
  return (
    <Toast
      kind="warning"
      text={message('damage.found', { count: damage.count })}
      detail={message('damage.found-help')}
      action={<Button onClick={() => setOpen(true)}>{message('damage.see')}</Button>}
      closeLabel={message('reader.close')}
      onClose={() => setPutOff(damage.count)}
    />
  );
}
