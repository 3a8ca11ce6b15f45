import { useSearchParams } from 'react-router';

/** The parts of a questionnaire beside its themes, with the fields of the document they hold. */
const fieldsOf = {
  instellingen: ['title', 'introduction', 'language'],
  score: ['isScored', 'hasRegionalMean', 'scoring'],
  schaal: ['scale'],
  begrippen: ['glossary'],
  bouwstenen: ['buildingBlocks'],
  basisfuncties: ['basicFunctions'],
  documenten: ['documents'],
  uitzonderingen: ['exceptions'],
} as const;
export type Part = keyof typeof fieldsOf;
export const parts = Object.keys(fieldsOf) as readonly Part[];

export interface EditorPlace {
  readonly part: string;
  readonly question: number | null;
}

const firstOf = (path: string): string => path.split('.')[0] ?? '';

export const isOfPart = (part: Part, path: string): boolean =>
  fieldsOf[part].some((field) => field === firstOf(path));

/** Where the editor shows this place of the document; null for a place on another page. */
export function placeOf(path: string): EditorPlace | null {
  const [first, theme, , question] = path.split('.');
  if (first === 'lineage') return null;
  if (first === 'themes' && theme !== undefined) {
    return { part: `thema-${theme}`, question: question === undefined ? null : Number(question) };
  }
  return { part: parts.find((part) => isOfPart(part, path)) ?? 'instellingen', question: null };
}

export const searchOf = ({ part, question }: EditorPlace): string =>
  new URLSearchParams({
    deel: part,
    ...(question === null ? {} : { vraag: String(question) }),
  }).toString();

/** The field that a place belongs to: a link of a question is one tick of a group. */
export const fieldOf = (path: string): string =>
  path.replace(/\.(answeredBy|buildingBlocks|basicFunctions)\.[0-9]+$/, '.$1');

/** The part of the document that the address names. */
export function useEditorPlace() {
  const [search, setSearch] = useSearchParams();
  const part = search.get('deel') ?? 'instellingen';
  const theme = /^thema-[0-9]+$/.test(part) ? Number(part.slice('thema-'.length)) : null;
  const question = /^[0-9]+$/.test(search.get('vraag') ?? '') ? Number(search.get('vraag')) : null;
  return {
    part: parts.find((each) => each === part) ?? 'instellingen',
    theme,
    question,
    open: (next: string, openQuestion: number | null = null): void =>
      setSearch(
        openQuestion === null ? { deel: next } : { deel: next, vraag: String(openQuestion) },
        { replace: true },
      ),
  };
}
