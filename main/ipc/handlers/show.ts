import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';
import { keepState } from '../keep-state.ts';

export const show: Handlers<Contract['show'], Context> = {
  get: (_, { show }) => show.show(),
  briefing: (_, { show }) => show.briefing(),
  picture: (slide, { show }) => show.picture(slide),
  drawnPictures: (slides, { show }) => show.drawnPictures(slides),
  pictureAhead: (slide, { show }) => show.pictureAhead(slide),
  restFromPictures: (_, { show }) => show.restFromPictures(),
  start(request, context) {
    const { show } = context;
    show.start(request);
    if (!request.rehearsal) keepState(context, 'show', show.briefing().deck.title);
  },
  act: (action, { show }) => show.act(action),
  ink: (_, { show }) => show.ink(),
  drawInk: (action, { show }) => show.drawInk(action),
  point: (at, { show }) => show.point(at),
  noteQuestion: (question, { show }) => show.noteQuestion(question),
  end: (choice, { show }) => show.end(choice),
  rehearsal: ({ deck }, { store }) => store.rehearsals.latest(deck),
  plan: ({ deck }, { store }) => store.showPlans.get(deck),
  setPlan: (planned, { store }) => store.showPlans.set(planned),
};
