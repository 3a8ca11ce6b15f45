import { clausesOf, sentencesOf } from '../dutch-text.js';
import type { Remark } from './finding.js';

const negation =
  /(?<!\p{L})(?:niet|geen|nooit|niets|niks|niemand|nergens|zonder|noch|zelden|voorkom(?:t|en)|vermijd(?:t|en)?)(?!\p{L})/giu;
/** "Niet onbelangrijk": only side by side, since "zien dat het onveilig is" denies nothing. */
const negatedAdjective =
  /(?<!\p{L})(?:niet|nooit)\s+(?:zo\s+|erg\s+|heel\s+|echt\s+)?on(?:belangrijk|bekend|mogelijk|duidelijk|veilig|gebruikelijk|gewoon|nodig|terecht|eens|voldoende|gewenst|redelijk|bevoegd|bereikbaar|zichtbaar|volledig|juist|geschikt|tevreden|zeker)e?(?!\p{L})/iu;
/** Fixed phrases in which the word does not turn the meaning round. */
const harmless =
  /(?<!\p{L})(?:wel of niet|al dan niet|niet alleen|niet of nauwelijks|zo niet)(?!\p{L})/giu;

/** Two negations in one breath: the reader has to turn the meaning round twice. */
export const findDoubleNegations = (text: string): Remark[] =>
  sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence.replace(harmless, '')).flatMap((clause) => {
      const [adjective] = negatedAdjective.exec(clause) ?? [];
      const words = adjective?.split(' ') ?? clause.match(negation) ?? [];
      return words.length >= 2
        ? [
            {
              excerpt: sentence,
              reason: `‘${words.join('’ en ‘')}’ heffen elkaar op. Zeg wat er wel is of gebeurt.`,
            },
          ]
        : [];
    }),
  );
