import { explainMessages } from '../../messages/nl/explain.js';
import { speaker } from '../../messages/t.js';
import { partValue } from './part-value.js';
import type { Derivation, ExplainedPart } from './derivation-query.js';

const t = speaker(explainMessages);

interface PartsProps {
  readonly derivation: Derivation;
  /** Leads to the derivation of a part. */
  readonly onShow: (about: string) => void;
}

/** What counts, and what does not with the reason; of a region who takes part. */
export function Parts({ derivation, onShow }: PartsProps) {
  const { parts, form, about } = derivation;
  if (parts.length === 0 || form === 'answer') {
    const [only] = parts;
    return only && only.state !== 'counted' ? <p>{stateText(only, form)}</p> : null;
  }
  if (form === 'difference') {
    return <PartList {...{ derivation, onShow, parts }} title={t('parts.terms')} />;
  }
  if (form === 'spread') {
    return <PartList {...{ derivation, onShow, parts }} title={t('parts.levels')} />;
  }
  if (form === 'mean_of_municipalities' || form === 'count') {
    const isOfQuestion =
      about.startsWith('question:') && parts.every(({ value }) => value === null);
    return isOfQuestion ? (
      <>
        <h3>{t('parts.members')}</h3>
        <p className="small">{t('parts.namesOnly')}</p>
        <p>{parts.map(({ title }) => title).join(', ')}</p>
      </>
    ) : (
      <PartList {...{ derivation, onShow, parts }} title={t('parts.members')} />
    );
  }
  const counted = parts.filter(({ state }) => state === 'counted');
  const left = parts.filter(({ state }) => state !== 'counted');
  return (
    <>
      <PartList {...{ derivation, onShow }} parts={counted} title={t('parts.counted')} />
      <PartList {...{ derivation, onShow }} parts={left} title={t('parts.left')} />
    </>
  );
}

interface PartListProps extends PartsProps {
  readonly parts: readonly ExplainedPart[];
  readonly title: string;
}

function PartList({ derivation, parts, title, onShow }: PartListProps) {
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="derivation__parts">
        {parts.map((part) => (
          <li key={part.code}>
            <PartName part={part} form={derivation.form} onShow={onShow} />
            <span className="num">
              {partText(part, derivation.form)}
              {part.weight > 1 ? (
                <span className="small"> {t('parts.weight', { weight: part.weight })}</span>
              ) : null}
            </span>
            {part.reason ? <p className="small">{part.reason}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface PartNameProps {
  readonly part: ExplainedPart;
  readonly form: Derivation['form'];
  readonly onShow: (about: string) => void;
}

function PartName({ part: { code, title, about }, form, onShow }: PartNameProps) {
  const name =
    form === 'difference'
      ? title || termName(code)
      : form === 'mean_of_municipalities' || form === 'count'
        ? title
        : form === 'spread'
          ? t('parts.level', { code })
          : `${code}. ${title}`;
  // A level is explained where it stands; a score or a term has a sum of its own.
  return about && form !== 'mean_of_answers' ? (
    <button type="button" className="link-button" onClick={() => onShow(about)}>
      {name}
    </button>
  ) : (
    <span>{name}</span>
  );
}

function termName(about: string): string {
  const [, side = 'own'] = about.split('.');
  if (side === 'previous') return t('term.previous');
  if (side === 'baseline') return t('term.baseline');
  if (side === 'region') return t('term.region');
  if (side === 'region_previous') return t('term.region_previous');
  return side === 'own' ? t('term.own') : t('term.compared');
}

const stateText = ({ state }: ExplainedPart, form: Derivation['form']): string =>
  t(form === 'count' && state === 'counted' ? 'state.submitted' : `state.${state}`);

const partText = (part: ExplainedPart, form: Derivation['form']): string =>
  part.value === null ? stateText(part, form) : partValue(part, form);
