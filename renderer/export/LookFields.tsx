import { useContext, useMemo } from 'react';
import { exportLocales } from '../../shared/deck/deck-languages.ts';
import {
  allLooks,
  isKnownLook,
  lookOnPaper,
  lookTitle,
  usualLook,
} from '../../shared/looks/slide-looks.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { handoutCounts } from '../../shared/model/export.ts';
import type { ExportChoice, ExportKind } from '../../shared/model/export-choice.ts';
import { imageScales } from '../../shared/model/image.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { Look } from '../../shared/model/look.ts';
import { PictureSize, picturesIn } from '../../shared/model/picture.ts';
import { stageSize } from '../../shared/model/stage.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './export-dialog.module.css';
import { Check, FieldGroup, SelectField } from './fields.tsx';

export interface ChoiceProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

interface KindProps extends ChoiceProps {
  /** Those that can be chosen. */
  readonly kinds: readonly ExportKind[];
}

export function KindField({ choice, kinds, onChange }: KindProps) {
  const message = useMessages();
  return (
    <Segments
      label={message('export-dialog.kind')}
      wraps
      value={choice.kind}
      options={kinds.map((kind) => ({
        value: kind,
        label: message(`export-dialog.kind.${kind}`),
      }))}
      onChange={(kind) => onChange({ kind })}
    />
  );
}

/** What only handouts and images have. */
export function KindDetails({ choice, onChange }: ChoiceProps) {
  const message = useMessages();
  if (choice.kind === 'handout') {
    return (
      <SelectField
        label={message('export-dialog.per-page')}
        value={choice.perPage}
        options={handoutCounts.map((count) => ({
          value: count,
          label:
            count === 3
              ? message('export-dialog.per-page.lined')
              : message('export-dialog.per-page.count', { count }),
        }))}
        onChange={(perPage) => onChange({ perPage })}
      />
    );
  }
  if (choice.kind !== 'images') return null;
  return (
    <>
      <FieldGroup label={message('export-dialog.format')}>
        <Segments
          label={message('export-dialog.format')}
          value={choice.format}
          options={(['png', 'svg'] as const).map((format) => ({
            value: format,
            label: message(`export-dialog.format.${format}`),
          }))}
          onChange={(format) => onChange({ format })}
        />
      </FieldGroup>
      {choice.format === 'png' && (
        <SelectField
          label={message('export-dialog.scale')}
          value={choice.scale}
          options={imageScales.map((scale) => ({
            value: scale,
            label: message('export-dialog.scale.pixels', {
              scale,
              width: stageSize.width * scale,
              height: stageSize.height * scale,
            }),
          }))}
          onChange={(scale) => onChange({ scale })}
        />
      )}
    </>
  );
}

interface LookProps extends ChoiceProps {
  readonly deck: Pick<Deck, 'languages' | 'slides'>;
  /** Those that the district made. */
  readonly looks: readonly Look[];
  /** Whether its pages are for paper. */
  readonly isPrinted: boolean;
  /** The language of the slides in view. */
  readonly shown: Locale;
}

/** Language, look, and what pages carry. */
export function LookFields({ choice, deck, looks, isPrinted, shown, onChange }: LookProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const isImages = choice.kind === 'images';
  const isPresentation = choice.kind === 'presentation';
  const hasPictures = useMemo(
    () => picturesIn(deck.slides.map(({ body }) => body)).length > 0,
    [deck],
  );
  const languages = isImages ? deck.languages : exportLocales(deck);
  const words = {
    'zh-CN': message('command.slides-in-chinese'),
    en: message('command.slides-in-english'),
    both: message(isPresentation ? 'export-dialog.locale.two-files' : 'export-dialog.locale.both'),
  };
  return (
    <>
      {languages.length > 1 && (
        <SelectField
          label={message('export-dialog.locale')}
          value={isImages && choice.locale === 'both' ? shown : choice.locale}
          options={languages.map((locale) => ({ value: locale, label: words[locale] }))}
          onChange={(locale) => onChange({ locale })}
        />
      )}
      <SelectField
        label={message('export-dialog.look')}
        value={isKnownLook(looks, choice.look) ? choice.look : usualLook}
        options={allLooks(looks).map((look) => ({
          value: look,
          label: lookTitle(looks, look, locale),
        }))}
        onChange={(look) => onChange({ look })}
      />
      {!isImages && (
        <>
          {!isPresentation && (
            <FieldGroup label={message('export-dialog.colour')}>
              <Segments
                label={message('export-dialog.colour')}
                value={choice.colour}
                options={(['colour', 'greyscale'] as const).map((colour) => ({
                  value: colour,
                  label: message(`export-dialog.colour.${colour}`),
                }))}
                onChange={(colour) => onChange({ colour })}
              />
            </FieldGroup>
          )}
          {isPrinted && <DarkOnPaper choice={choice} looks={looks} onChange={onChange} />}
          {hasPictures && (
            <FieldGroup label={message('export-dialog.pictures')}>
              <Segments
                label={message('export-dialog.pictures')}
                value={choice.pictures}
                options={PictureSize.options.map((size) => ({
                  value: size,
                  label: message(`export-dialog.pictures.${size}`),
                }))}
                onChange={(pictures) => onChange({ pictures })}
              />
            </FieldGroup>
          )}
          <FieldGroup label={message('export-dialog.page-options')}>
            {isPresentation ? (
              <PresentationChecks choice={choice} deck={deck} onChange={onChange} />
            ) : (
              <Check
                label={message('export-dialog.page-numbers')}
                checked={choice.pageNumbers}
                onChange={(pageNumbers) => onChange({ pageNumbers })}
              />
            )}
            <Check
              label={message('export-dialog.appendix')}
              checked={choice.appendix}
              onChange={(appendix) => onChange({ appendix })}
            />
          </FieldGroup>
        </>
      )}
    </>
  );
}

/** In greyscale a dark ground is printed black from edge to edge: the same look on white is offered. */
function DarkOnPaper({
  choice,
  looks,
  onChange,
}: ChoiceProps & { readonly looks: readonly Look[] }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const light = lookOnPaper(choice.look);
  if (choice.colour !== 'greyscale' || light === choice.look) return null;
  return (
    <p className={styles['dark-on-paper']} role="status">
      {message('export-dialog.dark-on-paper')}
      <Button onClick={() => onChange({ look: light })}>
        {message('export-dialog.light-on-paper', { look: lookTitle(looks, light, locale) })}
      </Button>
    </p>
  );
}

/** What goes along with the slides to whoever edits them. */
function PresentationChecks({
  choice,
  deck,
  onChange,
}: ChoiceProps & { readonly deck: Pick<Deck, 'slides'> }) {
  const message = useMessages();
  const count = deck.slides.filter(({ hidden }) => hidden).length;
  return (
    <>
      <Check
        label={message('export-dialog.notes')}
        checked={choice.notes}
        onChange={(notes) => onChange({ notes })}
      />
      {count > 0 && (
        <Check
          label={message('export-dialog.hidden', { count })}
          checked={choice.hidden}
          onChange={(hidden) => onChange({ hidden })}
        />
      )}
    </>
  );
}
