import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const show: Handlers<Contract['show'], Context> = {
  get: (_, { show }) => show.show(),
  briefing: (_, { show }) => show.briefing(),
  start: (request, { show }) => show.start(request),
  act: (action, { show }) => show.act(action),
  ink: (_, { show }) => show.ink(),
  drawInk: (action, { show }) => show.drawInk(action),
  point: (at, { show }) => show.point(at),
  noteQuestion: (question, { show }) => show.noteQuestion(question),
  end: (choice, { show }) => show.end(choice),
  plan: ({ deck }, { store }) => store.showPlans.get(deck),
  setPlan: (planned, { store }) => store.showPlans.set(planned),
};
