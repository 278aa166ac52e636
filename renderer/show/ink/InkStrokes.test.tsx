import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Stroke } from '../../../shared/model/show.ts';
import { looks } from '../../styles/looks.ts';
import { InkStrokes } from './InkStrokes.tsx';

const stroke = (id: string, tool: 'pen' | 'highlighter', points: [number, number][]) =>
  Stroke.parse({ id, tool, points });

const line = stroke('a', 'pen', [
  [100, 100],
  [200, 100],
  [200, 200],
]);
const mark = stroke('b', 'highlighter', [
  [0, 0],
  [10, 10],
]);

test('the highlighter lies below the pen, in stage units, as vectors', () => {
  const drawn = renderToStaticMarkup(
    <InkStrokes strokes={[line, mark]} look={looks['south-lake']} />,
  );
  expect(drawn.indexOf('multiply')).toBeGreaterThan(-1);
  expect(drawn.indexOf('multiply')).toBeLessThan(drawn.indexOf('M100 100'));
  expect(drawn).toContain('d="M100 100Q200 100 200 150L200 200"');
  expect(drawn.match(/viewBox="0 0 1280 720"/g)).toHaveLength(2);
});

test('nothing is laid over a slide that nothing was drawn on', () => {
  expect(renderToStaticMarkup(<InkStrokes strokes={[]} look={looks.night} />)).toBe('');
  const one = renderToStaticMarkup(<InkStrokes strokes={[line]} look={looks.night} />);
  expect(one.match(/<svg/g)).toHaveLength(1);
});
