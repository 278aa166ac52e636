import { useState } from 'react';
import { type Bound, plainText } from '../../shared/deck/bound-slide.ts';
import { originOf } from '../../shared/deck/text-origins.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { fileToDraw, type Photograph, type Picture } from '../../shared/model/picture.ts';
import { excessOf } from '../../shared/text/excess.ts';
import { classNames } from '../styles/class-names.ts';
import { Words } from './FigureText.tsx';
import styles from './picture-frame.module.css';
import { addressOf } from './pictures-at-hand.ts';
import { placePicture } from './place-picture.ts';
import { useSheet, useSlides } from './slide-context.ts';
import { useCuts } from './use-excess.ts';

export type BoundPicture = Bound<Picture>;

interface FrameProps {
  /** Undefined is a frame that nothing was chosen for yet. */
  readonly picture: Bound<Photograph> | BoundPicture | undefined;
  readonly width: number;
  readonly height: number;
  readonly className?: string | undefined;
}

/** A picture cut to its frame, and in its corner who took it and when. */
export function PictureFrame({ picture, width, height, className }: FrameProps) {
  return (
    <div
      className={classNames(styles['frame'], className)}
      data-enters="fade"
      data-picture={picture?.file ?? 'none'}
      style={{ width, height }}
    >
      {picture ? (
        <Shown picture={picture} width={width} height={height} />
      ) : (
        <Notice text="picture.none-chosen" />
      )}
    </div>
  );
}

function Shown({ picture, width, height }: FrameProps & { picture: Bound<Photograph> }) {
  const { missingPictures = [], pictureSize = 'full' } = useSlides();
  const { mode } = useSheet();
  const [unread, setUnread] = useState<string | null>(null);
  const wanted = mode === 'thumbnail' ? 'small' : pictureSize;
  const file = fileToDraw(
    picture,
    wanted,
    unread === null ? missingPictures : [...missingPictures, unread],
  );
  if (file === null) return <Notice text="picture.missing" />;
  return (
    <>
      <img
        className={styles['image']}
        src={addressOf(file)}
        alt={wordsOf(picture)}
        draggable={false}
        decoding={mode === 'print' ? 'sync' : 'async'}
        onError={() => setUnread(file)}
        style={placePicture(picture, { width, height })}
      />
      <Credit picture={picture} width={width} />
    </>
  );
}

/** What a picture shows, in words; where nobody wrote any, its caption. */
function wordsOf(picture: Bound<Photograph> | BoundPicture): string {
  const words = picture.alt ?? ('caption' in picture ? picture.caption : undefined);
  return words ? plainText(words) : '';
}

function Credit({
  picture: { credit, date },
  width,
}: Pick<FrameProps, 'width'> & { picture: Bound<Photograph> }) {
  const { locale } = useSlides();
  const words = [
    ...(credit ? [plainText(credit)] : []),
    ...(date === undefined ? [] : [formatPeriod(date, locale)]),
  ].join(' · ');
  const excess = excessOf(
    words,
    { width: width - 32, lines: 1 },
    { size: 14, weight: 500 },
    locale,
  );
  useCuts(excess > 0 ? [{ path: credit ? originOf(credit) : null, text: words, excess }] : []);
  if (words === '') return null;
  return (
    <p className={styles['credit']} data-clamped={excess || undefined}>
      <Words text={words} />
    </p>
  );
}

function Notice({ text }: { text: MessageKey }) {
  const { locale } = useSlides();
  return (
    <p className={styles['notice']} data-testid={text}>
      {translate(locale, text)}
    </p>
  );
}
