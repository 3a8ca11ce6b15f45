import { explainMessages, formatExact } from '../../messages/nl/explain.js';
import { speaker } from '../../messages/t.js';
import type { Derivation } from './derivation-query.js';
import { Parts } from './derivation-parts.js';
import { Paces } from './paces.js';
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
  'region_range',
  'region_previous',
  'region_since_previous',
] as const;

/** `theme:A.region` of "Visie": what the figure is of, and which of the figures about it. */
export function titleOf({ about, title, form, measurement, municipality }: Derivation): string {
  const [line = '', at] = about.split('@');
  const [subject = '', given] = line.split('.');
  const [kind, code] = subject.split(':');
  const { year } = measurement;
  if (kind === 'participation') return t('explain.participation');
  if (kind === 'forecast') return t('explain.forecast');
  if (kind === 'move') return t('side.since_previous', { subject: title ?? '', year });
  if (form === 'percentage' || kind === 'member' || kind === 'group')
    return t('side.none', { subject: title ?? '', year });
  const name =
    kind === 'total'
      ? t('explain.total')
      : title === null
        ? (code ?? '')
        : // A statement is a sentence of its own.
          `${code}. ${title.replace(/\.$/, '')}`;
  if (at?.includes('~')) return t('side.between', { subject: name, isRegion: given === 'region' });
  if (given?.startsWith('predecessor')) {
    return t('side.predecessor', { subject: name, year, name: municipality?.name ?? '' });
  }
  if (kind === 'spread') return t('side.spread', { subject: name, year });
  const side = sideNames.find((each) => each === given) ?? 'own';
  return t(`side.${side}`, { subject: name, year });
}

function shownValue({ form, value, upTo, divisor }: Derivation): string {
  if (value === null) return t('value.none');
  if (form === 'difference') return t('value.difference', { value });
  if (form === 'forecast') {
    return t('value.forecast', { value, upTo: upTo ?? value, of: divisor ?? 0 });
  }
  if (form === 'range' || form === 'spread')
    return t('value.range', { value, upTo: upTo ?? value });
  if (form === 'count') return t('value.count', { value, of: divisor ?? 0 });
  if (form === 'percentage') return t('value.percentage', { value });
  return form === 'answer' ? String(value) : t('value.figure', { value });
}

const shareText = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  100 % denominator === 0 ? `${(numerator * 100) / denominator}%` : `${numerator}/${denominator}`;

function absenceText({ absence, n, needed, rule }: Derivation): string | null {
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

function formulaText(derivation: Derivation): string {
  const { form, about } = derivation;
  if (form === 'mean_of_answers' && isWeighted(derivation)) return t('formula.weighted');
  if (form === 'mean_of_municipalities' && about.includes('question:')) {
    return t('formula.mean_of_levels');
  }
  return t(`formula.${form}`);
}

/** Divided but not rounded yet; null where that is what is shown. */
function unroundedText({ form, sum, divisor, value }: Derivation): string | null {
  if (!sum || !divisor || value === null) return null;
  if (form === 'count' || form === 'percentage') return null;
  const exactly = valueOf(sum) / divisor;
  return formatExact(exactly) === formatExact(value)
    ? null
    : t('formula.rounded', { exactly, value });
}

interface DerivationBodyProps {
  readonly derivation: Derivation;
  /** The day that the page looks back at. */
  readonly on: string | null;
  readonly onShow: (about: string) => void;
}

export function DerivationBody({ derivation, on, onShow }: DerivationBodyProps) {
  const { form, value, sum, n, needed, about } = derivation;
  const absence = absenceText(derivation);
  const filled = sumText(derivation);
  const rounded = unroundedText(derivation);
  const isSumHidden = form === 'mean_of_municipalities' && value !== null && !sum;
  const areLevelsHidden =
    about.startsWith('question:') && derivation.parts.every((part) => part.value === null);
  return (
    <>
      <p className="derivation__value num">{shownValue(derivation)}</p>
      {absence ? (
        <section aria-label={t('absence.title')}>
          <p className="derivation__absence">{absence}</p>
        </section>
      ) : null}
      <h3>{t('formula.title')}</h3>
      <p>{formulaText(derivation)}</p>
      {filled ? <p className="derivation__sum num">{filled}</p> : null}
      {rounded ? <p className="small">{rounded}</p> : null}
      {isSumHidden ? (
        <p className="small">
          {n === null
            ? t('formula.groupHidden')
            : t(areLevelsHidden ? 'formula.sumOfLevels' : 'formula.sumHidden', { n })}
        </p>
      ) : null}
      {n !== null && needed !== null && value !== null ? (
        <p className="small">{t('parts.n', { n, needed })}</p>
      ) : null}
      {derivation.paces ? <Paces paces={derivation.paces} /> : null}
      <Parts derivation={derivation} onShow={onShow} />
      <Facts derivation={derivation} on={on} />
      <p className="small">{t('explain.share')}</p>
    </>
  );
}

function Facts({ derivation, on }: Pick<DerivationBodyProps, 'derivation' | 'on'>) {
  const { measurement, submission, edition, rule, form, about } = derivation;
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
    ...(on === null ? [] : [[t('facts.on'), t('facts.onText', { on })] as const]),
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
      <dl className="derivation__facts">
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
