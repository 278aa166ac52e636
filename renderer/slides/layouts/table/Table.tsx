import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { citeParagraph } from '../../../../shared/figures/cite.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { FigureText, Words } from '../../FigureText.tsx';
import { Statement } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { statementHeight } from '../../text-height.ts';
import styles from './table.module.css';

const headHeight = 36;
const tallestRow = 76;

/** Figures in rows: name, printed figure, period, and place in the source. */
export function Table({ slide: { body } }: { slide: BoundSlideOf<'table'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const room = content.height - statementHeight(body.statement, locale) - headHeight;
  const rowHeight = Math.min(Math.floor(room / body.rows.length), tallestRow);
  const head = (key: Parameters<typeof translate>[1]) => translate(locale, key);
  return (
    <div>
      <Statement text={body.statement} />
      <table className={styles['slide-table']} data-size={rowHeight >= 64 ? 'large' : 'regular'}>
        <thead>
          <tr style={{ height: headHeight }}>
            <th scope="col">{head('chart.figure')}</th>
            <th scope="col" className={styles['slide-table-number']}>
              {head('chart.value')}
            </th>
            <th scope="col">{head('figure.period')}</th>
            <th scope="col">{head('chart.source')}</th>
          </tr>
        </thead>
        <tbody>
          {body.rows.map((figure) => (
            <tr key={figureName(figure.figure)} style={{ height: rowHeight }}>
              <th scope="row">
                <Words text={figure.label} />
              </th>
              <td className={styles['slide-table-number']}>
                <FigureText
                  figure={figure}
                  step={rowHeight >= 64 ? 44 : rowHeight >= 44 ? 24 : 20}
                  tone="ink"
                />
              </td>
              <td>{figure.period}</td>
              <td>
                {figure.figure.passages[0] && citeParagraph(figure.figure.passages[0], locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
