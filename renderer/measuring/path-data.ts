import type { PathStep } from '../../shared/model/presentation.ts';
import { arcCurves } from './arc-curves.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many numbers each command of path data takes. */
const counts: Readonly<Record<string, number>> = {
  ...{ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 },
};

/**
 * The path data of an SVG element as steps with absolute places: lines and cubic curves alone.
 * @throws Error for data that is none
 */
export function stepsOf(data: string): PathStep[] {
  const pen = new Pen();
  for (const [, letter = '', inside = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = counts[command];
    if (count === undefined) throw new Error(`no path data: ${letter}`);
    const numbers = numbersOf(inside, command);
    if (count === 0) {
      pen.close();
      continue;
    }
    const isRelative = letter !== command;
    for (let from = 0; from + count <= numbers.length; from += count) {
      // More places after a move are lines to them.
      const drawn = command === 'M' && from > 0 ? 'L' : command;
      pen.draw(drawn, numbers.slice(from, from + count), isRelative);
    }
  }
  return pen.steps;
}

/** Flags of an arc may stand without a space between them. */
function numbersOf(text: string, command: string): number[] {
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
  if (command !== 'A') return (text.match(number) ?? []).map(Number);
  const one = number.source;
  const between = '[\\s,]*';
  const arc = new RegExp(
    `(${one})${between}(${one})${between}(${one})${between}([01])${between}([01])${between}(${one})${between}(${one})`,
    'gi',
  );
  return [...text.matchAll(arc)].flatMap(([, ...numbers]) => numbers.map(Number));
}

class Pen {
  readonly steps: PathStep[] = [];
  #at: Point = { x: 0, y: 0 };
  #start: Point = { x: 0, y: 0 };
  /** The control point that a smooth curve goes on from, and the kind of curve that had it. */
  #control: (Point & { readonly of: 'cubic' | 'quadratic' }) | null = null;

  close(): void {
    this.steps.push({ to: 'close' });
    this.#at = this.#start;
    this.#control = null;
  }

  draw(command: string, numbers: readonly number[], isRelative: boolean): void {
    const origin = isRelative ? this.#at : { x: 0, y: 0 };
    const point = (index: number): Point => ({
      x: origin.x + (numbers[index] ?? 0),
      y: origin.y + (numbers[index + 1] ?? 0),
    });
    switch (command) {
      case 'M':
        this.steps.push({ to: 'move', ...point(0) });
        this.#start = point(0);
        this.#goTo(point(0));
        break;
      case 'L':
        this.#line(point(0));
        break;
      case 'H':
        this.#line({ x: origin.x + (numbers[0] ?? 0), y: this.#at.y });
        break;
      case 'V':
        this.#line({ x: this.#at.x, y: origin.y + (numbers[0] ?? 0) });
        break;
      case 'C':
        this.#curve(point(0), point(2), point(4));
        break;
      case 'S':
        this.#curve(this.#mirrored('cubic'), point(0), point(2));
        break;
      case 'Q':
        this.#quadratic(point(0), point(2));
        break;
      case 'T':
        this.#quadratic(this.#mirrored('quadratic'), point(0));
        break;
      default: {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers;
        const shape = { rx, ry, turn, isLarge: large === 1, isSweep: sweep === 1 };
        const curves = arcCurves(this.#at, point(5), shape);
        for (const { x1, y1, x2, y2, x, y } of curves)
          this.#curve({ x: x1, y: y1 }, { x: x2, y: y2 }, { x, y });
        if (curves.length === 0) this.#line(point(5));
      }
    }
  }

  #line(to: Point): void {
    this.steps.push({ to: 'line', ...to });
    this.#goTo(to);
  }

  #curve(first: Point, second: Point, to: Point): void {
    this.steps.push({
      to: 'curve',
      ...{ x1: first.x, y1: first.y, x2: second.x, y2: second.y },
      ...to,
    });
    this.#goTo(to);
    this.#control = { ...second, of: 'cubic' };
  }

  #quadratic(control: Point, to: Point): void {
    const from = this.#at;
    const third = (end: Point): Point => ({
      x: end.x + ((control.x - end.x) * 2) / 3,
      y: end.y + ((control.y - end.y) * 2) / 3,
    });
    this.#curve(third(from), third(to), to);
    this.#control = { ...control, of: 'quadratic' };
  }

  #mirrored(kind: 'cubic' | 'quadratic'): Point {
    const { x, y } = this.#at;
    const control = this.#control?.of === kind ? this.#control : this.#at;
    return { x: 2 * x - control.x, y: 2 * y - control.y };
  }

  #goTo(to: Point): void {
    this.#at = to;
    this.#control = null;
  }
}
