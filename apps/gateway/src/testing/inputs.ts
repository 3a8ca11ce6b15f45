import { newId } from '@ijkpunt/contracts';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const { region, municipality } = scan;
const place = { region, municipality };
const idempotencyKey = newId();
const expectedRevision = 0;
const level = { questionCode: 'J1', kind: 'level', expectedRevision };
const choice = { instrumentCode: 'zelfscan', title: 'Meting', time: '09:00' };
const draft = { region, id: newId(), expectedRevision };
const importing = {
  ...draft,
  ...{ title: 'Nulmeting', instrumentCode: 'zelfscan', instrumentVersion: '1', sheet: 'a' },
  ...{ referenceDate: '2023-01-01', municipalitiesIn: 'rows' },
};

const newRegion = {
  ...{ name: 'Regio', slug: 'regio', kind: 'vrij', editionPolicy: 'batched', plan: 'basis' },
  ...{ opennessAsked: 'region', members: [], startsOn: '2027-01-01' },
  ...{ contactName: 'a', contactEmail: 'a@b.nl' },
};
const mapChange = { kind: 'merger', changedOn: '2027-01-01', from: [], to: [] };
const renaming = { code: 'GM0606', from: 'a', to: 'b' };
const joining = { region, municipality: 'GM0606', kind: 'add', on: '2027-01-01' };

interface InputType {
  /** A mutation that takes it, and a valid value. */
  readonly field: string;
  readonly value: object;
  /** For what is only part of another input: that one, and the whole around a value. */
  readonly partOf?: { readonly type: string; readonly around: (value: object) => object };
}

const inputOf = (field: string, value: object): InputType => ({ field, value });
const partOf = (
  type: string,
  field: string,
  value: object,
  around: (value: object) => object,
): InputType => ({ field, value, partOf: { type, around } });

/** Every input of the schema: `limits.test.ts` fails when one is missing. */
export const inputs: Readonly<Record<string, InputType>> = {
  RemoveRegionInput: inputOf('removeRegion', { region, confirmation: 'a' }),
  SaveComparisonGroupInput: inputOf('saveComparisonGroup', {
    ...{ region, campaign: scan.campaign, id: newId(), expectedRevision },
    ...{ name: 'a', municipalities: [] },
  }),
  RemoveComparisonGroupInput: inputOf('removeComparisonGroup', {
    ...{ region, campaign: scan.campaign, id: newId(), expectedRevision },
  }),
  SignInInput: inputOf('signIn', { email: 'a', password: 'b' }),
  ChangePasswordInput: inputOf('changePassword', { present: 'a', next: 'b' }),
  InvitePersonInput: inputOf('invitePerson', { region, email: 'a', role: 'reader' }),
  ChangeInvitationInput: inputOf('changeInvitation', { region, id: newId(), deed: 'revoke' }),
  EndRoleInput: inputOf('endRole', { region, id: newId(), evenIfLast: false }),
  InviteCoordinatorInput: inputOf('inviteCoordinator', { region, email: 'a' }),
  AcceptInvitationInput: inputOf('acceptInvitation', { token: 'a', password: 'b' }),
  TakeOnRegionInput: inputOf('takeOnRegion', newRegion),
  NewMemberInput: partOf(
    'TakeOnRegionInput',
    'takeOnRegion',
    { code: 'GM0606', from: '2027-01-01' },
    (member) => ({ ...newRegion, members: [member] }),
  ),
  AgreeSubscriptionInput: inputOf('agreeSubscription', {
    ...{ region, plan: 'basis', startsOn: '2027-01-01' },
  }),
  ChangeRegionSettingsInput: inputOf('changeRegionSettings', {
    ...{ region, expectedRevision, name: 'a', contactName: 'a', contactEmail: 'a@b.nl' },
  }),
  RemoveRegionLogoInput: inputOf('removeRegionLogo', { region, expectedRevision }),
  ChangeSubscriptionInput: inputOf('changeSubscription', {
    ...{ region, deed: 'take_back', expectedRevision },
  }),
  SaveAnswerInput: inputOf('saveAnswer', { scan, ...level }),
  ExplainFigureInput: inputOf('explainFigure', {
    scan,
    about: 'total',
    text: 'a',
    expectedRevision,
  }),
  SubmitScanInput: inputOf('submitScan', {
    ...{ scan, expectedRevision, idempotencyKey },
    openness: 'region',
  }),
  ReopenScanInput: inputOf('reopenScan', {
    ...{ scan, expectedRevision, idempotencyKey },
    reason: 'a',
  }),
  AddCommentInput: inputOf('addComment', {
    ...{ scan, idempotencyKey },
    ...{ questionCode: 'J1', text: 'a' },
  }),
  ResolveCommentInput: inputOf('resolveComment', { scan, commentId: newId(), isResolved: true }),
  AssignThemeInput: inputOf('assignTheme', { scan, themeCode: 'J', personIds: [] }),
  ReportPresenceInput: inputOf('reportPresence', { scan, questionCode: 'J1' }),
  AddDocumentInput: inputOf('addDocument', { scan, title: 'a', place: 'a', idempotencyKey }),
  RemoveDocumentInput: inputOf('removeDocument', { scan, documentId: newId() }),
  MarkQuestionInput: inputOf('markQuestion', { scan, questionCode: 'J1', reason: 'a' }),
  WriteReadingNoteInput: inputOf('writeReadingNote', {
    ...{ region, campaign: scan.campaign },
    ...{ questionCode: 'J1', text: 'a', expectedRevision },
  }),
  WriteParticipationNoteInput: inputOf('writeParticipationNote', {
    ...{ region, campaign: scan.campaign },
    ...{ municipality, text: 'a', expectedRevision },
  }),
  RemindInput: inputOf('remind', {
    ...{ region, campaign: scan.campaign },
    ...{ municipalities: [municipality], idempotencyKey },
  }),
  SetPerspectiveInput: inputOf('setPerspective', { scan, perspective: 'beleid' }),
  BlindThemeInput: inputOf('openBlindTheme', { scan, themeCode: 'J' }),
  RecordAgreementInput: inputOf('recordAgreement', { scan, ...level, level: 3, reason: 'a' }),
  RequestAnswersInput: inputOf('requestAnswers', {
    ...{ scan, name: 'a', questionCodes: ['J1'], days: 1 },
  }),
  MakeShareLinkInput: inputOf('makeShareLink', {
    ...{ scan, label: 'a', what: 'results', withNotes: false, days: 1 },
  }),
  RevokeShareLinkInput: inputOf('revokeShareLink', { scan, linkId: newId() }),
  RevokeRequestInput: inputOf('revokeRequest', { scan, requestId: newId() }),
  DecideProposalInput: inputOf('decideProposal', {
    ...{ scan, proposalId: newId(), decision: 'accepted', expectedRevision },
  }),
  ProposeAnswerInput: inputOf('proposeAnswer', { token: 'a', ...level }),
  AddLocalTeamInput: inputOf('addLocalTeam', {
    ...{ ...place, name: 'Team', form: 'cjg', idempotencyKey },
  }),
  ChangeLocalTeamInput: inputOf('changeLocalTeam', {
    ...{ ...place, teamId: newId(), name: 'Team', form: 'cjg', expectedRevision },
  }),
  MoveLocalTeamInput: inputOf('moveLocalTeam', { ...place, teamId: newId(), place: 0 }),
  EndLocalTeamInput: inputOf('endLocalTeam', { ...place, teamId: newId(), isEnded: true }),
  SaveTeamAnswerInput: inputOf('saveTeamAnswer', {
    ...{ scan, questionCode: 'J1', teamId: newId(), kind: 'dont_know', expectedRevision },
  }),
  SaveMessageSettingsInput: inputOf('saveMessageSettings', { region, language: 'nl', kinds: [] }),
  KindChannelInput: partOf(
    'SaveMessageSettingsInput',
    'saveMessageSettings',
    { kind: 'opened', channel: 'app' },
    (kind) => ({ region, language: 'nl', kinds: [kind] }),
  ),
  SaveReminderSettingsInput: inputOf('saveReminderSettings', {
    ...{ region, isOn: true, daysBefore: [7] },
  }),
  PlanCampaignsInput: inputOf('planCampaigns', { region, idempotencyKey, plan: {} }),
  PlanForRegionsInput: inputOf('planForRegions', { regions: [region], plan: {} }),
  PlanInput: partOf('PlanForRegionsInput', 'planForRegions', {}, (plan) => ({
    regions: [region],
    plan,
  })),
  CampaignPlanInput: partOf(
    'PlanForRegionsInput',
    'planForRegions',
    { ...choice, opensOn: '2027-03-01', lastDay: '2027-04-11', referenceDate: '2027-01-01' },
    (campaign) => ({ regions: [region], plan: { campaign } }),
  ),
  SchedulePlanInput: partOf(
    'PlanForRegionsInput',
    'planForRegions',
    {
      ...{ ...choice, opensMonth: 3, opensDay: 1 },
      ...{ referenceMonth: 1, referenceDay: 1, weeksOpen: 6 },
    },
    (schedule) => ({ regions: [region], plan: { schedule } }),
  ),
  RecordMunicipalityChangeInput: inputOf('recordMunicipalityChange', {
    change: mapChange,
    confirmation: 'a',
  }),
  MunicipalityChangeInput: partOf(
    'RecordMunicipalityChangeInput',
    'recordMunicipalityChange',
    mapChange,
    (change) => ({ change, confirmation: 'a' }),
  ),
  NamedMunicipalityInput: partOf(
    'RecordMunicipalityChangeInput',
    'recordMunicipalityChange',
    { code: 'GM0856' },
    (named) => ({ change: { ...mapChange, from: [named] }, confirmation: 'a' }),
  ),
  JoinDecisionInput: partOf(
    'RecordMunicipalityChangeInput',
    'recordMunicipalityChange',
    { region, joins: true },
    (decision) => ({ change: { ...mapChange, decisions: [decision] }, confirmation: 'a' }),
  ),
  RenameMunicipalityInput: inputOf('renameMunicipality', renaming),
  ImportMunicipalitiesInput: inputOf('importMunicipalities', {
    ...{ validFrom: '2027-01-01', added: [], renamed: [renaming] },
  }),
  NewMunicipalityInput: partOf(
    'ImportMunicipalitiesInput',
    'importMunicipalities',
    { code: 'GM0606', name: 'a' },
    (added) => ({ validFrom: '2027-01-01', added: [added], renamed: [] }),
  ),
  ImportMunicipalityChangesInput: inputOf('importMunicipalityChanges', { changes: [] }),
  ChosenMunicipalityChangeInput: partOf(
    'ImportMunicipalityChangesInput',
    'importMunicipalityChanges',
    { change: mapChange, seal: 'a' },
    (chosen) => ({ changes: [chosen] }),
  ),
  ChangeMembershipInput: inputOf('changeMembership', { change: joining, seal: 'a' }),
  MembershipChangeInput: partOf('ChangeMembershipInput', 'changeMembership', joining, (change) => ({
    change,
    seal: 'a',
  })),
  ChangeCampaignInput: inputOf('changeCampaign', {
    ...{ region, campaign: scan.campaign, deed: 'close', expectedRevision },
  }),
  ChangeScheduleInput: inputOf('changeSchedule', {
    ...{ region, scheduleId: newId(), deed: 'pause', expectedRevision },
  }),
  BaselineImportRef: inputOf('discardBaselineImport', draft),
  ChangeBaselineImportInput: inputOf('changeBaselineImport', importing),
  ImportLinksInput: partOf(
    'ChangeBaselineImportInput',
    'changeBaselineImport',
    { headerLine: 0, nameAt: 0, municipalities: [], questions: [] },
    (links) => ({ ...importing, links }),
  ),
  ImportedMunicipalityInput: partOf(
    'ChangeBaselineImportInput',
    'changeBaselineImport',
    { code: 'GM0606', line: 1 },
    (link) => ({
      ...importing,
      links: { headerLine: 0, nameAt: 0, municipalities: [link], questions: [] },
    }),
  ),
  ImportedQuestionInput: partOf(
    'ChangeBaselineImportInput',
    'changeBaselineImport',
    { code: 'A1', at: 1 },
    (link) => ({
      ...importing,
      links: { headerLine: 0, nameAt: 0, municipalities: [], questions: [link] },
    }),
  ),
  StoreBaselineImportInput: inputOf('storeBaselineImport', { ...draft, idempotencyKey }),
  UndoBaselineImportInput: inputOf('undoBaselineImport', { ...draft, confirmation: 'a' }),
  JudgeImportInput: inputOf('judgeImport', { scan, isRight: true }),
  ScanRef: partOf('MarkQuestionInput', 'markQuestion', scan, (ref) => ({
    ...{ scan: ref, questionCode: 'J1', reason: 'a' },
  })),
};
