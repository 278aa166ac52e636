import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

export const readings: Handlers<Contract['readings'], Context> = {
  list: (_, { readings }) => readings.list(),
  async choose(_, { readings, window }) {
    const file = await window.chooseReport();
    return file === null ? null : readings.open({ file });
  },
  open: (asked, { readings }) => readings.open(asked),
  text: ({ reading }, { readings }) => readings.text(reading),
  plan: ({ reading }, { readings }) => readings.plan(reading),
  say: ({ reading, figure, said }, { readings }) => readings.say(reading, figure, said),
  forget: ({ reading, figure }, { readings }) => readings.forget(reading, figure),
  describe: ({ reading, said, areas }, { readings }) => readings.describe(reading, said, areas),
  leave: ({ reading, figures, left }, { readings }) => readings.leave(reading, figures, left),
  mark: ({ reading, figure }, { readings }) => readings.mark(reading, figure),
  unmark: ({ reading, figure }, { readings }) => readings.unmark(reading, figure),
  stand: ({ reading, at }, { readings }) => readings.stand(reading, at),
  take: ({ reading, figures, actor }, { readings }) => readings.take(reading, figures, actor),
  close: ({ reading }, { readings }) => readings.close(reading),
};
