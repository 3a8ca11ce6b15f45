import { graphql, type ResultOf } from '../../../gql/graphql.js';

const BlindAnswerFields = graphql(`
  fragment BlindAnswerFields on BlindAnswer {
    questionCode
    perspective
    kind
    level
    note
    responsible
    action
    dueOn
    isConfirmed
    revision
    answeredAt
    isOwn
  }
`);

const PerspectivesFields = graphql(
  `
    fragment PerspectivesFields on Perspectives {
      id
      own
      people {
        person {
          id
          name
        }
        perspective
      }
      themes {
        themeCode
        openedBy
        revealedAt
        counts {
          perspective
          people
          answered
          asked
        }
      }
      answers {
        ...BlindAnswerFields
      }
      differences {
        questionCode
        spread
      }
      agreements {
        questionCode
        reason
        dissent
        agreedBy
        agreedAt
        isCurrent
      }
      permissions {
        canAnswer
        canCoordinate
      }
    }
  `,
  [BlindAnswerFields],
);

export const PerspectivesDocument = graphql(
  `
    query Perspectives($scan: ScanRef!) {
      perspectives(scan: $scan) {
        ...PerspectivesFields
      }
    }
  `,
  [PerspectivesFields],
);

export const SetPerspectiveDocument = graphql(
  `
    mutation SetPerspective($input: SetPerspectiveInput!) {
      setPerspective(input: $input) {
        ...PerspectivesFields
      }
    }
  `,
  [PerspectivesFields],
);

export const OpenBlindThemeDocument = graphql(
  `
    mutation OpenBlindTheme($input: BlindThemeInput!) {
      openBlindTheme(input: $input) {
        ...PerspectivesFields
      }
    }
  `,
  [PerspectivesFields],
);

export const CloseBlindThemeDocument = graphql(
  `
    mutation CloseBlindTheme($input: BlindThemeInput!) {
      closeBlindTheme(input: $input) {
        ...PerspectivesFields
      }
    }
  `,
  [PerspectivesFields],
);

export const RevealThemeDocument = graphql(
  `
    mutation RevealTheme($input: BlindThemeInput!) {
      revealTheme(input: $input) {
        ...PerspectivesFields
      }
    }
  `,
  [PerspectivesFields],
);

export const SaveBlindAnswerDocument = graphql(
  `
    mutation SaveBlindAnswer($input: SaveAnswerInput!) {
      saveBlindAnswer(input: $input) {
        ...BlindAnswerFields
      }
    }
  `,
  [BlindAnswerFields],
);

export const RecordAgreementDocument = graphql(`
  mutation RecordAgreement($input: RecordAgreementInput!) {
    recordAgreement(input: $input) {
      revision
    }
  }
`);

export type Perspectives = ResultOf<typeof PerspectivesDocument>['perspectives'];
export type BlindAnswer = Perspectives['answers'][number];
export type BlindTheme = Perspectives['themes'][number];
