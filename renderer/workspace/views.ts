import { type ComponentType, lazy } from 'react';
import type { CommandId } from '../../shared/commands/registry.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { IconName } from '../ui/Icon.tsx';
import type { ViewName } from './navigation.ts';
import type { ViewProps } from './view-props.ts';

interface ViewDefinition {
  readonly view: Exclude<ViewName, 'briefing'>;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** The command that goes there. */
  readonly command: CommandId;
  readonly Component: ComponentType<ViewProps>;
}

/** The views beside the briefing itself, in the order of the rail; each is loaded when first shown. */
export const otherViews: readonly ViewDefinition[] = [
  defineView('briefings', {
    title: 'command.go-briefings',
    icon: 'briefings',
    command: 'go.briefings',
    load: async () => (await import('../views/briefings/BriefingsView.tsx')).BriefingsView,
  }),
  defineView('data', {
    title: 'command.go-data',
    icon: 'data',
    command: 'go.data',
    load: async () => (await import('../views/indicators/RecordsView.tsx')).RecordsView,
  }),
  defineView('review', {
    title: 'command.go-review',
    icon: 'review',
    command: 'go.review',
    load: async () => (await import('../views/review/ReviewView.tsx')).ReviewView,
  }),
  defineView('sources', {
    title: 'command.go-sources',
    icon: 'passages',
    command: 'go.sources',
    load: async () => (await import('../views/sources/SourcesView.tsx')).SourcesView,
  }),
  defineView('reading', {
    title: 'command.go-reading',
    icon: 'reading',
    command: 'go.reading',
    load: async () => (await import('../views/reading/ReadingView.tsx')).ReadingView,
  }),
  defineView('goals', {
    title: 'command.go-goals',
    icon: 'goals',
    command: 'go.goals',
    load: async () => (await import('../views/goals/GoalsView.tsx')).GoalsView,
  }),
  defineView('differences', {
    title: 'command.go-differences',
    icon: 'differences',
    command: 'go.differences',
    load: async () => (await import('../views/differences/DifferencesView.tsx')).DifferencesView,
  }),
];

/** Ties a view's component to its name: `load` gives it from its module. */
export function defineView<Name extends Exclude<ViewName, 'briefing'>>(
  view: Name,
  {
    load,
    ...shown
  }: Pick<ViewDefinition, 'title' | 'icon' | 'command'> & {
    readonly load: () => Promise<ComponentType<ViewProps<Name>>>;
  },
): ViewDefinition {
  const Component = lazy(async () => ({ default: await load() }));
  // A view is only ever given a destination of its own name, which the list's type can't say.
  return { view, ...shown, Component: Component as unknown as ViewDefinition['Component'] };
}
