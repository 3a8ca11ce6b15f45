import { graphql, type ResultOf, type VariablesOf } from '../../gql/graphql.js';

export const BaselineImportsDocument = graphql(`
  query BaselineImports($region: String!) {
    baselineImports(region: $region) {
      id
      title
      referenceDate
      fileName
      broughtBy
      broughtAt
      storedAt
      campaign
    }
  }
`);
export type ImportLine = ResultOf<typeof BaselineImportsDocument>['baselineImports'][number];

const importFragment = graphql(`
  fragment BaselineImportParts on BaselineImport {
    id
    revision
    title
    referenceDate
    fileName
    broughtBy
    broughtAt
    storedAt
    storedBy
    campaign
    instrumentCode
    instrumentVersion
    versions {
      code
      version
      title
    }
    sheets
    sheet
    municipalitiesIn
    headerLine
    nameAt
    questions {
      code
      text
    }
    members {
      code
      name
    }
    columns {
      at
      place
      header
      sample
      questionCode
      isNote
      isGuess
    }
    rows {
      line
      place
      text
      municipalityCode
    }
    check {
      asked
      scans {
        municipality {
          code
          name
        }
        place
        answered
        problemCount
      }
      missing
      problemCount
      problems {
        place
        municipality
        question
        value
        reason
      }
      unused {
        place
        text
        reason
      }
      blockers
    }
    verdicts {
      municipality {
        code
        name
      }
      isRight
      note
      givenBy
      givenAt
    }
  }
`);
export type BaselineImport = ResultOf<typeof importFragment>;

export const BaselineImportDocument = graphql(
  `
    query BaselineImport($region: String!, $id: ID!) {
      baselineImport(region: $region, id: $id) {
        ...BaselineImportParts
      }
    }
  `,
  [importFragment],
);

export const ChangeBaselineImportDocument = graphql(
  `
    mutation ChangeBaselineImport($input: ChangeBaselineImportInput!) {
      changeBaselineImport(input: $input) {
        ...BaselineImportParts
      }
    }
  `,
  [importFragment],
);

export const DiscardBaselineImportDocument = graphql(`
  mutation DiscardBaselineImport($input: BaselineImportRef!) {
    discardBaselineImport(input: $input)
  }
`);

export const StoreBaselineImportDocument = graphql(
  `
    mutation StoreBaselineImport($input: StoreBaselineImportInput!) {
      storeBaselineImport(input: $input) {
        ...BaselineImportParts
      }
    }
  `,
  [importFragment],
);

export const UndoBaselineImportDocument = graphql(
  `
    mutation UndoBaselineImport($input: UndoBaselineImportInput!) {
      undoBaselineImport(input: $input) {
        ...BaselineImportParts
      }
    }
  `,
  [importFragment],
);

const verdictFragment = graphql(`
  fragment ImportedAnswersParts on ImportedAnswers {
    isImported
    canJudge
    verdict {
      isRight
      note
      givenBy
      givenAt
    }
  }
`);

export const ImportedAnswersDocument = graphql(
  `
    query ImportedAnswers($scan: ScanRef!) {
      importedAnswers(scan: $scan) {
        ...ImportedAnswersParts
      }
    }
  `,
  [verdictFragment],
);
export type ScanRef = VariablesOf<typeof ImportedAnswersDocument>['scan'];

export const JudgeImportDocument = graphql(
  `
    mutation JudgeImport($input: JudgeImportInput!) {
      judgeImport(input: $input) {
        ...ImportedAnswersParts
      }
    }
  `,
  [verdictFragment],
);
