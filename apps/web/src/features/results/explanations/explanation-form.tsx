import { useMutation } from '@apollo/client/react';
import { WordsForm } from '../../../components/words-form.js';
import { graphql } from '../../../gql/graphql.js';
import { t } from '../../../messages/outcomes.js';
import { useExplanations, type Explanation } from './explanations.js';

const ExplainFigureDocument = graphql(`
  mutation ExplainFigure($input: ExplainFigureInput!) {
    explainFigure(input: $input) {
      version
    }
  }
`);

interface ExplanationFormProps {
  readonly about: string;
  readonly name: string;
  /** As it stood when the form was opened. */
  readonly found: Explanation | undefined;
  readonly onEnd: (said: string) => void;
}

/** Writes beside a figure. */
export function ExplanationForm({ about, name, found, onEnd }: ExplanationFormProps) {
  const shared = useExplanations();
  const [explain] = useMutation(ExplainFigureDocument);
  if (!shared) return null;
  const save = async (text: string, expectedRevision: number): Promise<string> => {
    await explain({
      variables: { input: { scan: { ...shared.scanRef }, about, text, expectedRevision } },
    });
    // What was kept stays kept when reading it again fails: the page reads again by itself.
    await shared.reread().catch(() => undefined);
    return t(text.trim() === '' ? 'own.withdrawn' : 'own.saved');
  };
  return (
    <WordsForm
      label={t('own.label', { name })}
      hint={t('own.hint')}
      submit={t('own.save')}
      cancel={t('own.cancel')}
      found={found}
      onSave={save}
      newerText={(newer) => (newer ? t('own.newer', newer) : t('own.newerWithdrawn'))}
      onEnd={onEnd}
    />
  );
}
