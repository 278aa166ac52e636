import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SlideSheet } from './SlideSheet.tsx';
import { SlideContext, type SlideContextValue, type SlideMode } from './slide-context.ts';
import { aPicture, bindSlides, slidesContext } from './slides.fixture.ts';

function draw(
  body: unknown,
  { mode = 'stage', ...rest }: Partial<SlideContextValue> & { readonly mode?: SlideMode } = {},
): string {
  const [result] = bindSlides([{ layout: 'picture', body }], 'zh-CN');
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return renderToStaticMarkup(
    <SlideContext value={slidesContext('zh-CN', rest)}>
      <SlideSheet result={result} mode={mode} />
    </SlideContext>,
  );
}

const { alt: _, ...unsaid } = aPicture;
const [full, small] = [`/pictures/${aPicture.file}.jpg`, `/pictures/${aPicture.small}.jpg`];

test('the stage shows the larger file, thumbnails and small exports the smaller one', () => {
  expect(draw({ picture: aPicture })).toContain(full);
  expect(draw({ picture: aPicture }, { mode: 'print' })).toContain(full);
  expect(draw({ picture: aPicture }, { mode: 'thumbnail' })).toContain(small);
  expect(draw({ picture: aPicture }, { mode: 'print', pictureSize: 'small' })).toContain(small);
});

test('where one file is missing the other stands; where both are, a card says what to do', () => {
  expect(draw({ picture: aPicture }, { missingPictures: [aPicture.file] })).toContain(small);
  const gone = draw({ picture: aPicture }, { missingPictures: [aPicture.file, aPicture.small] });
  expect(gone).not.toContain('<img');
  expect(gone).toContain('找不到这张照片的文件');
});

test('a picture without words says its caption, and without that nothing', () => {
  const caption = { zh: '图注{{a}}', en: null };
  expect(draw({ picture: aPicture })).toContain('alt="湖边的校园"');
  expect(draw({ picture: { ...unsaid, caption } })).toContain('alt="图注突破1300家"');
  expect(draw({ picture: unsaid })).toContain('alt=""');
});

test('a frame that is still empty says so', () => {
  expect(draw({})).toContain('这里还没有照片');
});
