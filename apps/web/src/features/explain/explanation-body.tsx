import { explainMessages, formatExact } from '../../messages/nl/explain.js';
import { speaker } from '../../messages/t.js';
import type { Explanation } from './explanation-query.js';
import { Parts } from './explanation-parts.js';
import { isWeighted, sumText, valueOf } from './sum-text.js';

const t = speaker(explainMessages);

const sideNames = [
  'compared',
  'compared_baseline',
  'previous',
  'baseline',
  'since_previous',
  'since_baseline',
  'region',
  'against_region',
  'region_previous',
  'region_since_previous',
] as const;

/** `theme:A.region` of "Visie": what the figure is of, and which of the figures about it. */
export function titleOf({ about, title, form, measurement }: Explanation): string {
  const [subject = '', given] = about.split('.');
  const [kind, code] = subject.split(':');
  const { year } = measurement;
  if (kind === 'participation') return t('explain.participation');
  if (form === 'percentage' || kind === 'member')
    return t('side.none', { subject: title ?? '', year });
  const name =
    kind === 'total' ? t('explain.total') : title === null ? (code ?? '') : `${code}. ${title}`;
  const side = sideNames.find((each) => each === given) ?? 'own';
  return t(`side.${side}`, { subject: name, year });
}

function shownValue({ form, value, divisor }: Explanation): string {
  if (value === null) return t('value.none');
  if (form === 'difference') return t('value.difference', { value });
  if (form === 'count') return t('value.count', { value, of: divisor ?? 0 });
  if (form === 'percentage') return t('value.percentage', { value });
  return form === 'answer' ? String(value) : t('value.figure', { value });
}

const shareText = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  100 % denominator === 0 ? `${(numerator * 100) / denominator}%` : `${numerator}/${denominator}`;

function absenceText({ absence, n, needed, rule }: Explanation): string | null {
  if (!absence) return null;
  if (absence === 'too_many_open') {
    return t('absence.too_many_open', { most: rule ? shareText(rule.atMostMissing) : '' });
  }
  if (absence === 'too_few_themes') {
    return t('absence.too_few_themes', { least: rule ? shareText(rule.atLeastThemes) : '' });
  }
  if (absence === 'too_few_municipalities') {
    return t('absence.too_few_municipalities', { n: n ?? 0, needed: needed ?? 0 });
  }
  return t(`absence.${absence}`);
}

function formulaText(explanation: Explanation): string {
  const { form, about } = explanation;
  if (form === 'mean_of_answers' && isWeighted(explanation)) return t('formula.weighted');
  if (form === 'mean_of_municipalities' && about.startsWith('question:')) {
    return t('formula.mean_of_levels');
  }
  return t(`formula.${form}`);
}

/** Divided but not rounded yet; null where that is what is shown. */
function unroundedText({ form, sum, divisor, value }: Explanation): string | null {
  if (!sum || !divisor || value === null) return null;
  if (form === 'count' || form === 'percentage') return null;
  const exactly = valueOf(sum) / divisor;
  return formatExact(exactly) === formatExact(value)
    ? null
    : t('formula.rounded', { exactly, value });
}

interface ExplanationBodyProps {
  readonly explanation: Explanation;
  readonly onShow: (about: string) => void;
}

export function ExplanationBody({ explanation, onShow }: ExplanationBodyProps) {
  const { form, value, sum, n, needed, about } = explanation;
  const absence = absenceText(explanation);
  const filled = sumText(explanation);
  const rounded = unroundedText(explanation);
  const isSumHidden = form === 'mean_of_municipalities' && value !== null && !sum && n !== null;
  return (
    <>
      <p className="explanation__value num">{shownValue(explanation)}</p>
      {absence ? (
        <section aria-label={t('absence.title')}>
          <p className="explanation__absence">{absence}</p>
        </section>
      ) : null}
      <h3>{t('formula.title')}</h3>
      <p>{formulaText(explanation)}</p>
      {filled ? <p className="explanation__sum num">{filled}</p> : null}
      {rounded ? <p className="small">{rounded}</p> : null}
      {isSumHidden ? (
        <p className="small">
          {t(about.startsWith('question:') ? 'formula.sumOfLevels' : 'formula.sumHidden', { n })}
        </p>
      ) : null}
      {n !== null && needed !== null && value !== null ? (
        <p className="small">{t('parts.n', { n, needed })}</p>
      ) : null}
      <Parts explanation={explanation} onShow={onShow} />
      <Facts explanation={explanation} />
      <p className="small">{t('explain.share')}</p>
    </>
  );
}

function Facts({ explanation }: { readonly explanation: Explanation }) {
  const { measurement, submission, edition, rule, form, about } = explanation;
  const isScore = form === 'mean_of_answers' || form === 'mean_of_themes';
  const facts: readonly (readonly [string, string])[] = [
    [t('facts.measurement'), t('facts.measurementText', measurement)],
    [
      t('facts.instrument'),
      t('facts.instrumentText', {
        title: measurement.instrumentTitle,
        version: measurement.instrumentVersion,
      }),
    ],
    ...(submission && !about.includes('.region')
      ? [[t('facts.submission'), t('facts.submissionText', submission)] as const]
      : []),
    ...(edition ? [[t('facts.edition'), t('facts.editionText', edition)] as const] : []),
    ...(rule && isScore
      ? [
          [
            t('facts.rule'),
            t('facts.ruleText', {
              most: shareText(rule.atMostMissing),
              least: shareText(rule.atLeastThemes),
            }),
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <h3>{t('facts.title')}</h3>
      <dl className="explanation__facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
