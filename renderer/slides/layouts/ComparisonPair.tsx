import type { BoundSlideOf } from '../../../shared/domain/bind-slide.ts';
import { Rich } from '../FigureText.tsx';
import { FigureColumn } from '../parts.tsx';
import { useSheet, useSlides } from '../slide-context.ts';
import { textHeight } from '../text-height.ts';

const sideWidth = 520;
const headingHeight = 52;

/** Two sides of one matter, with nothing claimed between them but what the title says. */
export function ComparisonPair({ slide: { body } }: { slide: BoundSlideOf<'comparison-pair'> }) {
  return (
    <div className="pair">
      <Side side={body.left} />
      <Side side={body.right} />
    </div>
  );
}

function Side({ side }: { side: BoundSlideOf<'comparison-pair'>['body']['left'] }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const below =
    textHeight(side.statement, { width: sideWidth, size: 18, leading: 28 }, locale) +
    (side.statement ? 20 : 0);
  return (
    <section className="pair-side">
      <h2 className="pair-heading">
        <Rich text={side.heading} />
      </h2>
      <FigureColumn
        cards={side.figures}
        width={sideWidth}
        height={content.height - headingHeight - below}
        largest={72}
      />
      {side.statement && (
        <p className="pair-statement">
          <Rich text={side.statement} />
        </p>
      )}
    </section>
  );
}
