import { Notice } from '../../components/notice.js';
import type { Decisions } from './change-draft.js';
import type { ChangePreview, RegionConsequence } from './change-query.js';
import { t } from './change-texts.js';

interface ConsequencesProps {
  readonly preview: ChangePreview;
  readonly decisions: Decisions;
  /** The regions about which something is asked, also once it was answered. */
  readonly questions: Readonly<Record<string, string>>;
  /** Not done while somebody types. */
  readonly onDecide: (decisions: Decisions, isDone: boolean) => void;
}

export function Consequences({ preview, ...choice }: ConsequencesProps) {
  if (preview.problems.length > 0) {
    return (
      <Notice tone="error" title={t('change.problems')} role="alert">
        {preview.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    );
  }
  return (
    <section className="card change-outcome" aria-labelledby="change-outcome">
      <h2 id="change-outcome">{t('change.consequences')}</h2>
      {preview.sentences.map((sentence) => (
        <p key={sentence} className="prose">
          {sentence}
        </p>
      ))}
      {preview.regions.map((region) => (
        <Region key={region.region.slug} consequence={region} {...choice} />
      ))}
    </section>
  );
}

interface RegionProps extends Omit<ConsequencesProps, 'preview'> {
  readonly consequence: RegionConsequence;
}

function Region({ consequence, decisions, questions, onDecide }: RegionProps) {
  const { region, sentences, campaigns } = consequence;
  const question = questions[region.slug];
  return (
    <section aria-labelledby={`change-${region.slug}`}>
      <h3 id={`change-${region.slug}`}>{region.name}</h3>
      {question ? (
        <Question
          slug={region.slug}
          question={question}
          decision={decisions[region.slug]}
          onDecide={(decision, isDone) =>
            onDecide({ ...decisions, [region.slug]: decision }, isDone)
          }
        />
      ) : null}
      {sentences.map((sentence) => (
        <p key={sentence} className="prose">
          {sentence}
        </p>
      ))}
      {campaigns.length > 0 ? (
        <>
          <h4>{t('change.campaigns')}</h4>
          <ul>
            {campaigns.map(({ title, referenceDate, isBefore, sentence }) => (
              <li key={`${title} ${referenceDate}`}>
                <strong>{title}</strong>{' '}
                <span className="small">
                  {t('change.referenceDate', { day: referenceDate })},{' '}
                  {t(isBefore ? 'change.before' : 'change.after')}
                </span>
                <br />
                {sentence}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

type Decision = Decisions[string];

interface QuestionProps {
  readonly slug: string;
  readonly question: string;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision, isDone: boolean) => void;
}

function Question({ slug, question, decision, onDecide }: QuestionProps) {
  const subregion = decision?.subregion ?? '';
  return (
    <fieldset className="change-form__kinds">
      <legend>{question}</legend>
      {([true, false] as const).map((joins) => (
        <label key={String(joins)} className="tick__label">
          <input
            type="radio"
            name={`join-${slug}`}
            checked={decision?.joins === joins}
            onChange={() => onDecide({ joins, subregion }, true)}
          />
          {t(joins ? 'change.join' : 'change.joinNot')}
        </label>
      ))}
      {decision?.joins ? (
        <div className="field">
          <label className="field__label" htmlFor={`subregion-${slug}`}>
            {t('change.subregion')}
          </label>
          <input
            id={`subregion-${slug}`}
            className="field__input"
            value={subregion}
            maxLength={100}
            onChange={(event) => onDecide({ joins: true, subregion: event.target.value }, false)}
            onBlur={() => onDecide({ joins: true, subregion }, true)}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
