import { Suspense, useState } from 'react';
import { lazyPart } from '../../../components/lazy-part.js';
import { useFocusBack } from '../../../components/use-focus-back.js';
import { formatDate } from '../../../messages/format.js';
import { t } from '../../../messages/outcomes.js';
import { useExplanations } from './explanations.js';
import './own-words.css';

// Few readers write: the form comes when somebody does.
const ExplanationForm = lazyPart(
  async () => (await import('./explanation-form.js')).ExplanationForm,
);

interface OwnWordsProps {
  /** 'total', 'theme:A' or 'question:A1'. */
  readonly about: string;
  /** As it is called in a sentence: 'het totaal', 'thema A'. */
  readonly name: string;
  readonly className?: string;
}

/** What the municipality itself says beside a figure, and where its people write it. */
export function OwnWords({ about, name, className = '' }: OwnWordsProps) {
  const shared = useExplanations();
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useFocusBack(isOpen);
  const found = shared?.explanations.find((each) => each.about === about);
  if (!shared || (!found && !shared.canExplain)) return null;
  const handleEnd = (outcome: string): void => {
    setIsOpen(false);
    setSaid(outcome);
  };
  return (
    <div className={`own-words ${found ? '' : 'own-words--none no-print'} ${className}`}>
      {found && !isOpen ? (
        <>
          <p className="own-words__label">{t('own.title')}</p>
          <p className="own-words__text">{found.text}</p>
          <p className="small">
            {t('own.by', { name: found.writtenBy, at: formatDate(found.writtenAt) })}
          </p>
        </>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <ExplanationForm about={about} name={name} found={found} onEnd={handleEnd} />
        </Suspense>
      ) : shared.canExplain ? (
        <button
          ref={button}
          type="button"
          className="link-button no-print"
          onClick={() => {
            setSaid('');
            setIsOpen(true);
          }}
        >
          {t(found ? 'own.change' : 'own.write', { name })}
        </button>
      ) : null}
      <p className="small own-words__said" role="status">
        {said}
      </p>
    </div>
  );
}
