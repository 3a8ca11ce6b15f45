import { newId } from '@ijkpunt/contracts';
import { namelessExitOperations } from './exit-operations.js';
import { mapOperations, namelessMapOperations } from './map-operations.js';
import { messageOperations } from './message-operations.js';
import { participationOperations } from './participation-operations.js';
import { regionOperations } from './region-operations.js';
import { namelessLinkOperations, sharingOperations } from './sharing-operations.js';
import { namelessTenantOperations, peopleOperations } from './tenant-operations.js';

/** What a URL names. */
export interface Names {
  readonly region: string;
  readonly campaign: string;
  readonly municipality: string;
}

export interface NamingOperation {
  readonly document: string;
  readonly takes: readonly (keyof Names)[];
  variables(names: Names): Record<string, unknown>;
  /** Demo people who get an answer about Schiedam; to everybody else it does not exist. */
  readonly servedTo: readonly string[];
}

const all = ['region', 'campaign', 'municipality'] as const;
const ofSchiedam = ['schiedam', 'schiedam.invuller', 'schiedam.lezer'] as const;
const ofTheRegion = ['coordinator.rijnmond', 'begeleider'] as const;

const ofScan = (document: string): NamingOperation => ({
  document,
  takes: all,
  variables: (scan) => ({ scan }),
  servedTo: ofSchiedam,
});
const onScan = (document: string, input: () => object): NamingOperation => ({
  document,
  takes: all,
  variables: (scan) => ({ input: { scan, ...input() } }),
  servedTo: ofSchiedam,
});
const onTeams = (document: string, input: () => object): NamingOperation => ({
  document,
  takes: ['region', 'municipality'],
  variables: ({ region, municipality }) => ({ input: { region, municipality, ...input() } }),
  servedTo: ofSchiedam,
});

const theCoordinator = ['coordinator.rijnmond'] as const;
const plan = {
  campaign: {
    ...{ title: 'Proef', instrumentCode: 'zelfscan', opensOn: '2040-03-01', time: '09:00' },
    ...{ lastDay: '2040-04-11', referenceDate: '2040-01-01' },
  },
};
const onImport = (document: string, input: object = {}): NamingOperation => ({
  document,
  takes: ['region'],
  variables: ({ region }) => ({ input: { region, id: newId(), expectedRevision: 1, ...input } }),
  servedTo: ['coordinator.rijnmond'],
});

/** Every operation of the schema that names a region, a campaign or a municipality. */
export const namingOperations = {
  'Query.region': {
    document:
      'query ($region: String!) { region(region: $region) { slug name grants { role } campaigns { slug title } } }',
    takes: ['region'],
    variables: ({ region }) => ({ region }),
    servedTo: [...ofSchiedam, ...ofTheRegion, 'vlaardingen'],
  },
  ...peopleOperations,
  ...mapOperations,
  'Query.messages': {
    document:
      'query ($region: String!) { messages(region: $region) { unseen messages { id kind } } }',
    takes: ['region'],
    variables: ({ region }) => ({ region }),
    servedTo: [...ofSchiedam, ...ofTheRegion, 'vlaardingen'],
  },
  'Mutation.markMessagesSeen': {
    document: `mutation ($region: String!, $upTo: ID!) {
      markMessagesSeen(region: $region, upTo: $upTo) { unseen } }`,
    takes: ['region'],
    variables: ({ region }) => ({ region, upTo: newId() }),
    servedTo: [...ofSchiedam, ...ofTheRegion, 'vlaardingen'],
  },
  ...messageOperations,
  ...participationOperations,
  ...regionOperations,
  ...sharingOperations,
  'Query.baselineImports': {
    document: 'query ($region: String!) { baselineImports(region: $region) { id title } }',
    takes: ['region'],
    variables: ({ region }) => ({ region }),
    servedTo: ['coordinator.rijnmond'],
  },
  'Query.baselineImport': {
    document: `query ($region: String!, $id: ID!) {
      baselineImport(region: $region, id: $id) { title columns { sample } check { blockers } } }`,
    takes: ['region'],
    variables: ({ region }) => ({ region, id: newId() }),
    servedTo: ['coordinator.rijnmond'],
  },
  'Query.importedAnswers': ofScan(
    'query ($scan: ScanRef!) { importedAnswers(scan: $scan) { canJudge verdict { note } } }',
  ),
  'Mutation.judgeImport': onScan(
    'mutation ($input: JudgeImportInput!) { judgeImport(input: $input) { canJudge } }',
    () => ({ isRight: true }),
  ),
  'Mutation.changeBaselineImport': onImport(
    `mutation ($input: ChangeBaselineImportInput!) {
      changeBaselineImport(input: $input) { title } }`,
    {
      title: 'Nulmeting',
      referenceDate: '2023-10-01',
      instrumentCode: 'zelfscan',
      instrumentVersion: '2',
      sheet: 'CSV',
      municipalitiesIn: 'rows',
    },
  ),
  'Mutation.discardBaselineImport': onImport(
    'mutation ($input: BaselineImportRef!) { discardBaselineImport(input: $input) }',
  ),
  'Mutation.storeBaselineImport': onImport(
    `mutation ($input: StoreBaselineImportInput!) {
      storeBaselineImport(input: $input) { campaign } }`,
    { idempotencyKey: newId() },
  ),
  'Mutation.undoBaselineImport': onImport(
    `mutation ($input: UndoBaselineImportInput!) {
      undoBaselineImport(input: $input) { campaign } }`,
    { confirmation: 'Nulmeting' },
  ),
  'Query.campaignReading': {
    document: `query ($region: String!, $campaign: String!) {
      campaignReading(region: $region, campaign: $campaign) { notes { text } canWrite } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({ region, campaign }),
    servedTo: [...ofTheRegion, ...ofSchiedam, 'vlaardingen'],
  },
  'Mutation.writeReadingNote': {
    document: `mutation ($input: WriteReadingNoteInput!) {
      writeReadingNote(input: $input) { notes { text } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({
      input: { region, campaign, questionCode: 'A1', text: 'Zo.', expectedRevision: 0 },
    }),
    servedTo: [...ofTheRegion, ...ofSchiedam, 'vlaardingen'],
  },
  'Query.planning': {
    document: `query ($region: String!) {
      planning(region: $region) { campaigns { campaign { slug } } schedules { id } members { slug } } }`,
    takes: ['region'],
    variables: ({ region }) => ({ region }),
    servedTo: theCoordinator,
  },
  'Query.planPreview': {
    document: `query ($region: String!, $plan: PlanInput!) {
      planPreview(region: $region, plan: $plan) { rounds { opensAt notes } problem } }`,
    takes: ['region'],
    variables: ({ region }) => ({ region, plan }),
    servedTo: theCoordinator,
  },
  'Mutation.planCampaigns': {
    document: `mutation ($input: PlanCampaignsInput!) {
      planCampaigns(input: $input) { campaigns { campaign { slug } } } }`,
    takes: ['region'],
    variables: ({ region }) => ({ input: { region, plan, idempotencyKey: newId() } }),
    servedTo: theCoordinator,
  },
  'Mutation.changeSchedule': {
    document: `mutation ($input: ChangeScheduleInput!) {
      changeSchedule(input: $input) { schedules { id } } }`,
    takes: ['region'],
    variables: ({ region }) => ({
      input: { region, scheduleId: newId(), expectedRevision: 1, deed: 'pause' },
    }),
    servedTo: theCoordinator,
  },
  'Mutation.changeCampaign': {
    document: `mutation ($input: ChangeCampaignInput!) {
      changeCampaign(input: $input) { campaigns { revision } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({
      input: { region, campaign, expectedRevision: 99, deed: 'close', reason: 'Klaar' },
    }),
    servedTo: theCoordinator,
  },
  'Query.scan': ofScan(`query ($scan: ScanRef!) {
    scan(scan: $scan) { id status revision answers { questionCode level note } submissions { submittedBy }
      previousAnswers { level note } origins { reason former { statement answer { level note } } } } }`),
  'Query.submission': {
    ...ofScan(`query ($scan: ScanRef!) {
      submission(scan: $scan) { submittedBy readingNotes { text }
        answers { questionCode level note agreement { reason dissent } } } }`),
    // Schiedam did not submit yet in 2026: the same names are asked about the year before.
    variables: ({ campaign, ...names }) => ({
      scan: { ...names, campaign: campaign.replace('zelfscan-2026', 'zelfscan-2025') },
    }),
  },
  'Query.results': ofScan(`query ($scan: ScanRef!) {
    results(scan: $scan) { municipality { slug } total totalSincePrevious totalSinceBaseline
      themes { code own region ownCompared comparable isBroken } questions { breakReason }
      explanations { text } } }`),
  'Query.resultQuestions': ofScan(`query ($scan: ScanRef!) { resultQuestions(scan: $scan) {
    questions { note regionRange { lowest } } results { total } dropped { code } } }`),
  'Query.development': ofScan(`query ($scan: ScanRef!) {
    development(scan: $scan) { municipality { slug } measurements { submission { submittedBy } }
      total { points { own region } } themes { points { own } questions { points { own } } } } }`),
  'Query.regionDevelopment': {
    document: `query ($region: String!, $campaign: String!) {
      regionDevelopment(region: $region, campaign: $campaign) { choices { slug }
        development { total { points { own region } } themes { points { region } } } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Mutation.explainFigure': onScan(
    'mutation ($input: ExplainFigureInput!) { explainFigure(input: $input) { total } }',
    () => ({ about: 'total', text: 'Proef', expectedRevision: 0 }),
  ),
  'Query.figureDerivation': ofScan(`query ($scan: ScanRef!) {
    figureDerivation(scan: $scan, about: "theme:A.against_region") {
      value absence parts { title value { numerator } } submission { submittedBy } } }`),
  'Query.regionFigureDerivation': {
    document: `query ($region: String!, $campaign: String!) {
      regionFigureDerivation(region: $region, campaign: $campaign, about: "theme:A.region") {
        value absence parts { title value { numerator } } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Query.reports': ofScan(`query ($scan: ScanRef!) {
    reports(scan: $scan) { isPending reports { id path } } }`),
  'Query.startPage': ofScan(`query ($scan: ScanRef!) { startPage(scan: $scan) {
    status themes { open isMine } total regionTotal gate { missing { name } } newestReport { title } } }`),
  'Query.together': ofScan(`query ($scan: ScanRef!) {
    together(scan: $scan) { comments { text } present { questionCode } colleagues { name } } }`),
  'Query.answerHistory': ofScan(`query ($scan: ScanRef!) {
    answerHistory(scan: $scan, questionCode: "A1") { revision note answeredBy } }`),
  'Query.scanReading': ofScan(`query ($scan: ScanRef!) {
    scanReading(scan: $scan) { marks { reason markedBy } notesAtSubmission { text } canMark } }`),
  'Mutation.markQuestion': onScan(
    'mutation ($input: MarkQuestionInput!) { markQuestion(input: $input) { marks { reason } } }',
    () => ({ questionCode: 'A1', reason: 'Wat is een visie?' }),
  ),
  'Query.scanRequests': ofScan(`query ($scan: ScanRef!) {
    scanRequests(scan: $scan) { canAsk requests { name } proposals { note } } }`),
  'Mutation.requestAnswers': onScan(
    'mutation ($input: RequestAnswersInput!) { requestAnswers(input: $input) { requests { id } } }',
    () => ({ name: 'Gé', questionCodes: ['A1'], message: 'Jij weet dit.', days: 14 }),
  ),
  'Mutation.revokeRequest': onScan(
    'mutation ($input: RevokeRequestInput!) { revokeRequest(input: $input) { id } }',
    () => ({ requestId: newId() }),
  ),
  'Mutation.decideProposal': onScan(
    'mutation ($input: DecideProposalInput!) { decideProposal(input: $input) { id } }',
    () => ({ proposalId: newId(), decision: 'accepted', expectedRevision: 0 }),
  ),
  'Mutation.addDocument': onScan(
    'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { documents { title } } }',
    () => ({ title: 'Regiovisie', place: '', idempotencyKey: newId() }),
  ),
  'Mutation.removeDocument': onScan(
    'mutation ($input: RemoveDocumentInput!) { removeDocument(input: $input) { status } }',
    () => ({ documentId: newId() }),
  ),
  'Mutation.addComment': onScan(
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { comments { text } } }',
    () => ({ questionCode: 'A1', text: 'Klopt dit nog?', idempotencyKey: newId() }),
  ),
  'Mutation.resolveComment': onScan(
    'mutation ($input: ResolveCommentInput!) { resolveComment(input: $input) { comments { id } } }',
    () => ({ commentId: newId(), isResolved: true }),
  ),
  'Mutation.assignTheme': onScan(
    'mutation ($input: AssignThemeInput!) { assignTheme(input: $input) { assignments { themeCode } } }',
    () => ({ themeCode: 'A', personIds: [] }),
  ),
  'Mutation.reportPresence': onScan(
    'mutation ($input: ReportPresenceInput!) { reportPresence(input: $input) }',
    () => ({ questionCode: 'A1' }),
  ),
  'Query.perspectives': ofScan(`query ($scan: ScanRef!) {
    perspectives(scan: $scan) { own people { person { name } } answers { note } agreements { reason } } }`),
  'Mutation.setPerspective': onScan(
    'mutation ($input: SetPerspectiveInput!) { setPerspective(input: $input) { own } }',
    () => ({ perspective: 'beleid' }),
  ),
  'Mutation.openBlindTheme': onScan(
    'mutation ($input: BlindThemeInput!) { openBlindTheme(input: $input) { own } }',
    () => ({ themeCode: 'I' }),
  ),
  'Mutation.closeBlindTheme': onScan(
    'mutation ($input: BlindThemeInput!) { closeBlindTheme(input: $input) { own } }',
    () => ({ themeCode: 'H' }),
  ),
  'Mutation.saveBlindAnswer': onScan(
    'mutation ($input: SaveAnswerInput!) { saveBlindAnswer(input: $input) { revision } }',
    () => ({ questionCode: 'I1', kind: 'level', level: 3, expectedRevision: 0 }),
  ),
  'Mutation.revealTheme': onScan(
    'mutation ($input: BlindThemeInput!) { revealTheme(input: $input) { own } }',
    () => ({ themeCode: 'I' }),
  ),
  'Mutation.recordAgreement': onScan(
    'mutation ($input: RecordAgreementInput!) { recordAgreement(input: $input) { revision } }',
    () => ({ questionCode: 'I1', kind: 'dont_know', reason: 'Besproken', expectedRevision: 1 }),
  ),
  'Query.localTeams': {
    document: `query ($region: String!, $municipality: String!) {
      localTeams(region: $region, municipality: $municipality) { teams { name } canManage } }`,
    takes: ['region', 'municipality'],
    variables: ({ region, municipality }) => ({ region, municipality }),
    servedTo: ofSchiedam,
  },
  'Mutation.addLocalTeam': onTeams(
    'mutation ($input: AddLocalTeamInput!) { addLocalTeam(input: $input) { teams { id } } }',
    () => ({ name: 'Wijkteam Oost', form: 'wijkteam', idempotencyKey: newId() }),
  ),
  'Mutation.changeLocalTeam': onTeams(
    'mutation ($input: ChangeLocalTeamInput!) { changeLocalTeam(input: $input) { teams { id } } }',
    () => ({ teamId: newId(), name: 'CJG', form: 'cjg', expectedRevision: 1 }),
  ),
  'Mutation.moveLocalTeam': onTeams(
    'mutation ($input: MoveLocalTeamInput!) { moveLocalTeam(input: $input) { teams { id } } }',
    () => ({ teamId: newId(), place: 0 }),
  ),
  'Mutation.endLocalTeam': onTeams(
    'mutation ($input: EndLocalTeamInput!) { endLocalTeam(input: $input) { teams { id } } }',
    () => ({ teamId: newId(), isEnded: true }),
  ),
  'Query.teamAnswers': ofScan(`query ($scan: ScanRef!) {
    teamAnswers(scan: $scan) { teams { name } answers { note } differences { spread } } }`),
  'Query.teamAnswerHistory': ofScan(`query ($scan: ScanRef!) {
    teamAnswerHistory(scan: $scan, questionCode: "A1") { team note answeredBy } }`),
  'Mutation.saveTeamAnswer': onScan(
    'mutation ($input: SaveTeamAnswerInput!) { saveTeamAnswer(input: $input) { revision } }',
    () => ({ questionCode: 'J1', teamId: newId(), kind: 'dont_know', expectedRevision: 0 }),
  ),
  'Mutation.saveAnswer': onScan(
    'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
    () => ({ questionCode: 'J1', kind: 'level', level: 3, expectedRevision: 0 }),
  ),
  'Mutation.submitScan': onScan(
    'mutation ($input: SubmitScanInput!) { submitScan(input: $input) { status } }',
    () => ({ expectedRevision: 50, openness: 'region', idempotencyKey: newId() }),
  ),
  'Mutation.reopenScan': onScan(
    'mutation ($input: ReopenScanInput!) { reopenScan(input: $input) { status } }',
    () => ({ expectedRevision: 54, reason: 'Vergissing', idempotencyKey: newId() }),
  ),
  'Subscription.campaignChanged': {
    document: `subscription ($region: String!, $campaign: String!) {
      campaignChanged(region: $region, campaign: $campaign) { campaign version } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }) => ({ region, campaign }),
    servedTo: [...ofSchiedam, ...ofTheRegion, 'vlaardingen'],
  },
} satisfies Record<string, NamingOperation>;
export type NamingOperationName = keyof typeof namingOperations;

const plannedForMany = 'for the platform administrator alone; see planning.test.ts';
const managedInstruments = 'for the platform administrator alone; see instruments.test.ts';

/** The other operations, and what keeps people apart in each. */
export const namelessOperations = {
  'Query.platformAttention': 'for the platform administrator alone; see operations.test.ts',
  'Query.operations': 'for the platform administrator alone; see operations.test.ts',
  'Mutation.redriveJob': 'for the platform administrator alone; see operations.test.ts',
  'Mutation.redriveProcessor': 'for the platform administrator alone; see operations.test.ts',
  'Mutation.redriveReports': 'for the platform administrator alone; see operations.test.ts',
  ...{ ...namelessTenantOperations, ...namelessExitOperations, ...namelessMapOperations },
  'Query.nationalFigures': 'for the platform administrator alone; see operations.test.ts',
  'Query.platformPlanning': plannedForMany,
  'Query.platformPlanPreview': plannedForMany,
  'Mutation.planForRegions': plannedForMany,
  'Query.instruments': managedInstruments,
  'Query.instrumentVersion': managedInstruments,
  'Query.instrumentDraft': managedInstruments,
  'Query.instrumentChanges': managedInstruments,
  'Query.suggestedLineage': managedInstruments,
  'Query.unclearQuestions': managedInstruments,
  'Query.shippedVersions': managedInstruments,
  'Mutation.publishShippedInstrument': managedInstruments,
  'Mutation.createInstrumentDraft': managedInstruments,
  'Mutation.discardInstrumentDraft': managedInstruments,
  'Mutation.publishInstrumentDraft': managedInstruments,
  'Mutation.retireInstrumentVersion': managedInstruments,
  'Query.viewer': 'answers about the session itself',
  'Query.sessions': 'lists those of the person of the session',
  'Mutation.signIn': 'needs the password; see sign-in.test.ts',
  'Mutation.signOut': 'ends the session itself',
  'Query.verifiedFile': 'needs the hash of a file; see verify-file.test.ts',
  ...namelessLinkOperations,
  'Mutation.endSession': 'takes the id of a session, which is guessed at in isolation.test.ts',
} as const;
