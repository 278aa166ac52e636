import { expect } from '@playwright/test';
import { type BindResult, plainText } from '../shared/deck/bound-slide.ts';
import { fold, type Slide } from './pages/slide.ts';

/** The slide on the stage shows its title and all its figures as the store prints them, and each can be asked. */
export async function expectAsStored(slide: Slide, result: BindResult): Promise<void> {
  if (!result.ok) throw new Error(`${result.key} is broken: ${JSON.stringify(result.problems)}`);
  const { key, title, figures } = result.slide;
  await slide.expectKey(key);
  expect(fold((await slide.title.textContent()) ?? '')).toBe(fold(plainText(title)));
  const text = await slide.foldedText();
  const shown = await slide.shownFigures();
  for (const { figure, printed } of figures) {
    expect.soft(text, `${key} shows ${figure.key}`).toContain(fold(printed));
    expect.soft(shown, `${key}: ${figure.key} can be asked`).toContain(figure.key);
  }
}
