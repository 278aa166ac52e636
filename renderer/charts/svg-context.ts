import type { Locale } from '../../shared/model/localized.ts';
import { otherLanguage } from '../../shared/text/language-of.ts';
import { textWidth } from '../../shared/text/text-width.ts';

/** A stretch of a label in one size and colour; a label's stretches share a baseline. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly weight: 500 | 600;
  readonly fill: string;
}

type Anchor = 'start' | 'middle' | 'end';

/**
 * The part of Canvas 2D that Chart.js draws bars, arcs and points with, written down as SVG.
 *
 * Needs no DOM, so charts are the same bytes in the window, in the print and in a test: no
 * random ids, no clip paths, no style attributes (which the content security policy forbids).
 * What Chart.js never asks of our charts (rotation, images, gradients, shadows) is missing.
 */
export class SvgContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  font = '';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  globalAlpha = 1;
  readonly canvas: {
    width: number;
    height: number;
    style: Record<string, string>;
    getContext: () => SvgContext;
  };

  readonly #fontFamily: string;
  readonly #locale: Locale;
  readonly #elements: string[] = [];
  #path: string[] = [];
  #dash: readonly number[] = [];
  #offset = { x: 0, y: 0 };
  readonly #saved: {
    style: Record<string, unknown>;
    dash: readonly number[];
    offset: { x: number; y: number };
  }[] = [];

  constructor(width: number, height: number, fontFamily: string, locale: Locale) {
    this.canvas = { width, height, style: {}, getContext: () => this };
    this.#fontFamily = fontFamily;
    this.#locale = locale;
  }

  /** What was drawn, as the inside of an `<svg>` of the canvas's size. */
  toSvg(): string {
    return `<g font-family="${escapeText(this.#fontFamily)}">${this.#elements.join('')}</g>`;
  }

  /** One label of several stretches; selectable and searchable as one text. */
  runs(runs: readonly TextRun[], x: number, y: number, anchor: Anchor = 'start'): void {
    const spans = runs.map(
      ({ text, size, weight, fill }) =>
        `<tspan font-size="${size}" font-weight="${weight}" fill="${fill}"${this.#lang(text)}>${escapeText(text)}</tspan>`,
    );
    this.#elements.push(
      `<text x="${this.#x(x)}" y="${this.#y(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} xml:space="preserve">${spans.join('')}</text>`,
    );
  }

  /** What is drawn until `endGroup` stands in a group that is found by this attribute. */
  beginGroup(attribute: string): void {
    this.#elements.push(`<g ${attribute}="">`);
  }

  endGroup(): void {
    this.#elements.push('</g>');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline } =
      this;
    this.#saved.push({
      style: {
        fillStyle,
        strokeStyle,
        lineWidth,
        lineCap,
        lineJoin,
        font,
        textAlign,
        textBaseline,
      },
      dash: this.#dash,
      offset: this.#offset,
    });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#offset = saved.offset;
  }

  beginPath(): void {
    this.#path = [];
  }

  closePath(): void {
    this.#path.push('Z');
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#x(x)} ${this.#y(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${this.#x(x)} ${this.#y(y)}`);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push(
      `C${this.#x(x1)} ${this.#y(y1)} ${this.#x(x2)} ${this.#y(y2)} ${this.#x(x)} ${this.#y(y)}`,
    );
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(
      `M${this.#x(x)} ${this.#y(y)}h${round(width)}v${round(height)}h${round(-width)}Z`,
    );
  }

  arc(
    x: number,
    y: number,
    radius: number,
    start: number,
    end: number,
    counterClockwise = false,
  ): void {
    const turn = 2 * Math.PI;
    const sweep = counterClockwise ? start - end : end - start;
    const angle = sweep >= turn ? turn : ((sweep % turn) + turn) % turn;
    const at = (share: number) => {
      const theta = start + (counterClockwise ? -share : share) * angle;
      return [x + radius * Math.cos(theta), y + radius * Math.sin(theta)] as const;
    };
    this.lineTo(...at(0));
    // Two halves: SVG can't draw a full circle, nor tell apart two half circles, in one arc.
    for (const share of [0.5, 1]) {
      const [toX, toY] = at(share);
      this.#path.push(
        `A${round(radius)} ${round(radius)} 0 0 ${counterClockwise ? 0 : 1} ${this.#x(toX)} ${this.#y(toY)}`,
      );
    }
  }

  fill(): void {
    this.#draw(`fill="${this.fillStyle}"`);
  }

  stroke(): void {
    const dash =
      this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(round).join(' ')}"` : '';
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    this.#draw(
      `fill="none" stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}"${cap}${dash}`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  translate(x: number, y: number): void {
    this.#offset = { x: this.#offset.x + x, y: this.#offset.y + y };
  }

  /** Chart.js asks for the identity only: the device pixel ratio of an SVG is 1. */
  setTransform(): void {
    this.#offset = { x: 0, y: 0 };
  }

  resetTransform(): void {
    this.#offset = { x: 0, y: 0 };
  }

  measureText(text: string): { width: number } {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 16);
    return { width: textWidth(text, { size, weight: 500 }, this.#locale) };
  }

  /** Marks stay inside the chart by construction, and clips make the SVG heavy. */
  clip(): void {}

  clearRect(): void {}

  #draw(paint: string): void {
    if (this.#path.length > 0) this.#elements.push(`<path d="${this.#path.join('')}" ${paint}/>`);
  }

  /** What stands in Chinese in an English chart, as there is no English of it. */
  #lang(text: string): string {
    const language = otherLanguage(text, this.#locale);
    return language ? ` lang="${language}"` : '';
  }

  #x(x: number): number {
    return round(x + this.#offset.x);
  }

  #y(y: number): number {
    return round(y + this.#offset.y);
  }
}

/** Hundredths of a unit are finer than any screen or press. */
function round(value: number): number {
  // Plus nothing: -0 becomes 0, and what is no number stays to be seen by a test.
  return Math.round(value * 100) / 100 + 0;
}

function escapeText(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
}
