import { graphql, type ResultOf } from '../../../gql/graphql.js';

const ReadingFields = graphql(`
  fragment ReadingFields on CampaignReading {
    id
    notes {
      questionCode
      text
      revision
      writtenBy
      writtenAt
    }
    canWrite
  }
`);

/** Small enough to read again at every push. */
export const CampaignReadingDocument = graphql(
  `
    query CampaignReading($region: String!, $campaign: String!) {
      campaignReading(region: $region, campaign: $campaign) {
        ...ReadingFields
      }
    }
  `,
  [ReadingFields],
);

/** The questions too, for the page on which the notes are written. */
export const CampaignQuestionsDocument = graphql(
  `
    query CampaignQuestions($region: String!, $campaign: String!) {
      campaignReading(region: $region, campaign: $campaign) {
        ...ReadingFields
        campaign {
          slug
          title
          year
        }
        instrument {
          title
          version
          levels {
            value
            label
          }
          themes {
            code
            title
            questions {
              code
              statement
              explanation
            }
          }
        }
      }
    }
  `,
  [ReadingFields],
);

export const WriteReadingNoteDocument = graphql(
  `
    mutation WriteReadingNote($input: WriteReadingNoteInput!) {
      writeReadingNote(input: $input) {
        ...ReadingFields
      }
    }
  `,
  [ReadingFields],
);

export interface CampaignRef {
  readonly region: string;
  readonly campaign: string;
}
export type CampaignReading = ResultOf<typeof CampaignReadingDocument>['campaignReading'];
export type ReadingNote = CampaignReading['notes'][number];
export type CampaignQuestions = ResultOf<typeof CampaignQuestionsDocument>['campaignReading'];
export type ReadQuestion = CampaignQuestions['instrument']['themes'][number]['questions'][number];

/** The note of a question; one that was withdrawn says nothing. */
export const noteOf = (
  reading: Pick<CampaignReading, 'notes'> | undefined,
  questionCode: string,
): ReadingNote | undefined =>
  reading?.notes.find((note) => note.questionCode === questionCode && note.text !== '');

const ScanReadingFields = graphql(`
  fragment ScanReadingFields on ScanReading {
    id
    marks {
      questionCode
      reason
      markedBy
      markedAt
      isOwn
      forMakers
    }
    notesAtSubmission {
      code
      text
    }
    canMark
  }
`);

export const ScanReadingDocument = graphql(
  `
    query ScanReading($scan: ScanRef!) {
      scanReading(scan: $scan) {
        ...ScanReadingFields
      }
    }
  `,
  [ScanReadingFields],
);

export const MarkQuestionDocument = graphql(
  `
    mutation MarkQuestion($input: MarkQuestionInput!) {
      markQuestion(input: $input) {
        ...ScanReadingFields
      }
    }
  `,
  [ScanReadingFields],
);

export type ScanReading = ResultOf<typeof ScanReadingDocument>['scanReading'];
export type QuestionMark = ScanReading['marks'][number];

export const marksAt = (reading: ScanReading | null, questionCode: string): QuestionMark[] =>
  (reading?.marks ?? []).filter((mark) => mark.questionCode === questionCode);
