import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { readAnswer, seenOf, type GatewayClient } from './testing/gateway-client.js';
import {
  namelessOperations,
  namingOperations,
  type Names,
  type NamingOperation,
  type NamingOperationName,
} from './testing/operations.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { socketClient, socketErrors } from './testing/test-socket.js';

const schiedam: Names = {
  region: 'rotterdam-rijnmond',
  campaign: 'zelfscan-2026',
  municipality: 'schiedam',
};
const nothing: Names = { region: 'nergens', campaign: 'nooit', municipality: 'niemand' };
const brabant = 'noordoost-brabant';
/** A campaign that Brabant has and Rijnmond has not. */
const theirCampaign = 'alleen-brabant';

/** Names that people in Rijnmond may not learn anything about. */
const hidden: Record<string, Names> = {
  'another region': { ...schiedam, region: brabant, municipality: 'oss' },
  'a campaign in another region': { region: brabant, campaign: theirCampaign, municipality: 'oss' },
  'the own municipality in another region': { ...schiedam, region: brabant },
  'a region in capitals': { ...schiedam, region: 'Rotterdam-Rijnmond' },
  'an unknown region': { ...schiedam, region: nothing.region },
  'a campaign of another region in the own region': { ...schiedam, campaign: theirCampaign },
  'an unknown campaign': { ...schiedam, campaign: nothing.campaign },
  'a neighbour': { ...schiedam, municipality: 'rotterdam' },
  'a municipality of another region': { ...schiedam, municipality: 'oss' },
  'a municipality that ended in a merger': { ...schiedam, municipality: 'brielle' },
  'an unknown municipality': { ...schiedam, municipality: nothing.municipality },
  'Schiedam, for who has no role there': schiedam,
};
const people = [
  'schiedam',
  'schiedam.invuller',
  'schiedam.lezer',
  'vlaardingen',
  'coordinator.rijnmond',
  'begeleider',
  'beheer',
];
const operationNames = Object.keys(namingOperations) as NamingOperationName[];
/** Whether an operation that takes these names is asked about Schiedam and its campaign. */
const isOfSchiedam = ({ takes }: NamingOperation, names: Names): boolean =>
  takes.every((each) => names[each] === schiedam[each]);
const attempts = operationNames.flatMap((operation) =>
  Object.entries(hidden)
    .filter(([, names]) => names === schiedam || !isOfSchiedam(namingOperations[operation], names))
    .map(([what]) => ({ operation, what })),
);

describe('what belongs to somebody else', () => {
  let gateway: TestGateway;
  let before: unknown;
  const clients = new Map<string, GatewayClient>();

  beforeAll(async () => {
    gateway = await startTestGateway();
    await gateway.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select c.region_id, $1, $2, c.title, c.instrument_code, c.instrument_version,
         c.reference_date, c.opens_at, c.closes_at
         from campaigns c join regions r using (region_id)
        where c.slug = 'zelfscan-2026' and r.slug = $3`,
      [newId(), theirCampaign, brabant],
    );
    for (const name of people) clients.set(name, await gateway.signIn(`${name}@demo.example`));
    before = await contentOfAllTables();
  });
  afterAll(() => gateway.close());

  const clientOf = (name: string): GatewayClient => clients.get(name) ?? gateway.visitor();
  const ask = async (client: GatewayClient, operation: NamingOperationName, names: Names) => {
    const { document, variables }: NamingOperation = namingOperations[operation];
    if (!operation.startsWith('Subscription.')) {
      return client.post({ query: document, variables: variables(names) });
    }
    const socket = socketClient(gateway, { cookie: client.cookie });
    const errors = await socketErrors(socket, document, variables(names));
    await socket.dispose();
    return { status: 200, headers: {}, body: JSON.stringify({ errors }) };
  };
  /** A fingerprint of each table of the regions, and the number of rows of the others. */
  const contentOfAllTables = async (): Promise<unknown[]> => {
    const tables = await gateway.database.query<{ name: string; is_ours: boolean }>(
      `select format('%I.%I', schemaname, tablename) as name, schemaname = 'public' as is_ours
         from pg_tables where schemaname in ('public', 'identity') order by 1`,
    );
    const contents: unknown[] = [];
    for (const { name, is_ours } of tables) {
      const row = is_ours ? 't::text' : `''`;
      const [content] = await gateway.database.query(
        `select count(*)::int as rows, md5(string_agg(${row}, ',' order by ${row})) as hash
           from ${name} t`,
      );
      contents.push({ name, ...content });
    }
    return contents;
  };

  it('is asked for in every operation of the schema', () => {
    const roots = [
      gateway.schema.getQueryType(),
      gateway.schema.getMutationType(),
      gateway.schema.getSubscriptionType(),
    ];
    const served = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    const known = [...operationNames, ...Object.keys(namelessOperations)];
    expect(known.sort()).toEqual(served.sort());
  });

  it.each(attempts)('looks like nothing in $operation: $what', async ({ operation, what }) => {
    const { servedTo }: NamingOperation = namingOperations[operation];
    const names = hidden[what] ?? nothing;
    const strangers = people.filter((name) => names !== schiedam || !servedTo.includes(name));
    expect(strangers).not.toEqual([]);
    for (const name of strangers) {
      const answer = await ask(clientOf(name), operation, names);
      expect(seenOf(answer)).toEqual(seenOf(await ask(clientOf(name), operation, nothing)));
      expect(readAnswer(answer).errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
      expect(readAnswer(answer).data).toBeNull();
    }
  });

  it.each(operationNames.filter((name) => !name.startsWith('Subscription.')))(
    'looks the same as what is one’s own to who is not signed in, in %s',
    async (operation) => {
      const seen = [];
      for (const names of [schiedam, nothing]) {
        seen.push(await ask(gateway.visitor(), operation, names));
      }
      const [own, unknown] = seen.map(seenOf);
      expect(own).toEqual(unknown);
      expect(seen[0]?.body).toContain('"code":"UNAUTHENTICATED"');
    },
  );

  it('keeps every row as it was, whatever was tried', async () => {
    expect(await contentOfAllTables()).toEqual(before);
  });

  it('is not what one’s own people get to see', async () => {
    const codes: Record<string, readonly string[]> = {};
    for (const operation of operationNames) {
      const [name = ''] = namingOperations[operation].servedTo;
      if (operation.startsWith('Subscription.')) continue;
      const { errors } = readAnswer(await ask(clientOf(name), operation, schiedam));
      codes[operation] = errors.map((each) => each.extensions.code);
    }
    expect(codes).toEqual({
      'Query.region': [],
      'Query.regionReports': [],
      'Mutation.rebuildReports': [],
      'Query.people': [],
      // Nobody here may give this role; no invitation and no role has these ids.
      'Mutation.invitePerson': ['FORBIDDEN'],
      'Mutation.changeInvitation': ['NOT_FOUND'],
      'Mutation.endRole': ['NOT_FOUND'],
      'Query.messages': [],
      'Query.unreachedPeople': [],
      'Mutation.markMessagesSeen': [],
      'Query.messageSettings': [],
      'Mutation.saveMessageSettings': [],
      'Mutation.saveReminderSettings': [],
      'Query.campaignProgress': [],
      'Query.memberships': [],
      'Query.participation': [],
      'Mutation.writeParticipationNote': [],
      'Query.reminderPreview': [],
      'Mutation.remind': [],
      'Query.discussion': [],
      'Query.regionResults': [],
      'Mutation.saveComparisonGroup': [],
      // No group has this id.
      'Mutation.removeComparisonGroup': ['NOT_FOUND'],
      'Query.importedAnswers': [],
      // This scan was filled in here.
      // Nothing was submitted yet, so there is no figure to explain.
      'Mutation.explainFigure': ['BAD_USER_INPUT'],
      'Mutation.judgeImport': ['BAD_USER_INPUT'],
      'Query.baselineImports': [],
      // No import has these ids.
      'Query.baselineImport': ['NOT_FOUND'],
      'Mutation.changeBaselineImport': ['NOT_FOUND'],
      'Mutation.discardBaselineImport': ['NOT_FOUND'],
      'Mutation.storeBaselineImport': ['NOT_FOUND'],
      'Mutation.undoBaselineImport': ['NOT_FOUND'],
      'Query.campaignReading': [],
      'Mutation.writeReadingNote': [],
      'Query.planning': [],
      'Query.planPreview': [],
      'Mutation.planCampaigns': [],
      // No schedule has this id, and the campaign has another revision.
      'Mutation.changeSchedule': ['NOT_FOUND'],
      'Mutation.changeCampaign': ['CONFLICT'],
      'Query.scan': [],
      'Query.submission': [],
      'Query.results': [],
      'Query.startPage': [],
      'Query.figureDerivation': [],
      'Query.regionFigureDerivation': [],
      'Query.resultQuestions': [],
      'Query.development': [],
      'Query.regionDevelopment': [],
      'Query.reports': [],
      'Query.sharedWith': [],
      // Nothing to share yet, and no link has this id.
      'Mutation.makeShareLink': ['BAD_USER_INPUT'],
      'Mutation.revokeShareLink': ['NOT_FOUND'],
      'Query.together': [],
      'Query.answerHistory': [],
      'Query.scanReading': [],
      'Mutation.markQuestion': [],
      'Query.scanRequests': [],
      'Mutation.requestAnswers': [],
      // No request and no proposal has these ids.
      'Mutation.revokeRequest': ['NOT_FOUND'],
      'Mutation.decideProposal': ['NOT_FOUND'],
      // The Zelfscan asks for no documents.
      'Mutation.addDocument': ['BAD_USER_INPUT'],
      'Mutation.removeDocument': ['BAD_USER_INPUT'],
      'Mutation.addComment': [],
      // No comment has this id.
      'Mutation.resolveComment': ['NOT_FOUND'],
      'Mutation.assignTheme': [],
      'Mutation.reportPresence': [],
      'Query.perspectives': [],
      'Mutation.setPerspective': [],
      'Mutation.openBlindTheme': [],
      'Mutation.closeBlindTheme': [],
      'Mutation.saveBlindAnswer': [],
      'Mutation.revealTheme': [],
      'Mutation.recordAgreement': [],
      'Query.localTeams': [],
      'Mutation.addLocalTeam': [],
      // No team has these ids.
      'Mutation.changeLocalTeam': ['NOT_FOUND'],
      'Mutation.moveLocalTeam': ['NOT_FOUND'],
      'Mutation.endLocalTeam': ['NOT_FOUND'],
      'Query.teamAnswers': [],
      'Query.teamAnswerHistory': [],
      'Mutation.saveTeamAnswer': ['NOT_FOUND'],
      'Mutation.saveAnswer': [],
      // Four questions are still open, and what was never submitted is not reopened.
      'Mutation.submitScan': ['BAD_USER_INPUT'],
      'Mutation.reopenScan': ['CONFLICT'],
    });
    expect(await contentOfAllTables()).not.toEqual(before);
  });

  it('tells one’s own people when their role is too small, and changes nothing then', async () => {
    const written = await contentOfAllTables();
    const refused = {
      begeleider: [
        'Mutation.saveComparisonGroup',
        'Mutation.removeComparisonGroup',
        'Mutation.writeReadingNote',
        'Mutation.saveReminderSettings',
        'Mutation.writeParticipationNote',
        'Query.reminderPreview',
        'Mutation.remind',
      ],
      schiedam: ['Mutation.writeReadingNote', 'Mutation.saveReminderSettings'],
      'schiedam.lezer': [
        'Mutation.explainFigure',
        'Mutation.judgeImport',
        'Mutation.writeReadingNote',
        'Mutation.saveAnswer',
        'Mutation.saveTeamAnswer',
        'Mutation.submitScan',
        'Mutation.reopenScan',
        'Mutation.addComment',
        'Mutation.addDocument',
        'Mutation.removeDocument',
        'Mutation.resolveComment',
        'Mutation.assignTheme',
        'Mutation.markQuestion',
        'Mutation.setPerspective',
        'Mutation.openBlindTheme',
        'Mutation.closeBlindTheme',
        'Mutation.saveBlindAnswer',
        'Mutation.revealTheme',
        'Mutation.recordAgreement',
        'Mutation.requestAnswers',
        'Mutation.revokeRequest',
        'Mutation.decideProposal',
        'Mutation.addLocalTeam',
        'Mutation.changeLocalTeam',
        'Mutation.moveLocalTeam',
        'Mutation.endLocalTeam',
      ],
      'schiedam.invuller': [
        'Mutation.judgeImport',
        'Mutation.submitScan',
        'Mutation.reopenScan',
        'Mutation.openBlindTheme',
        'Mutation.closeBlindTheme',
        'Mutation.revealTheme',
        'Mutation.recordAgreement',
        'Mutation.requestAnswers',
        'Mutation.revokeRequest',
        'Mutation.decideProposal',
        'Mutation.addLocalTeam',
        'Mutation.changeLocalTeam',
        'Mutation.moveLocalTeam',
        'Mutation.endLocalTeam',
      ],
    } as const;
    for (const [name, denied] of Object.entries(refused)) {
      for (const operation of denied) {
        const { errors } = readAnswer(await ask(clientOf(name), operation, schiedam));
        expect(errors.map((each) => each.extensions.code)).toEqual(['FORBIDDEN']);
      }
    }
    expect(await contentOfAllTables()).toEqual(written);
  });

  it('is not found as a session to end, which then goes on', async () => {
    const neighbour = clientOf('vlaardingen');
    const { sessions } = await neighbour.data<{ sessions: { id: string }[] }>(
      '{ sessions { id } }',
    );
    const end = async (id: unknown) =>
      seenOf(
        await clientOf('schiedam').post({
          query: 'mutation ($id: ID!) { endSession(id: $id) { id } }',
          variables: { id },
        }),
      );
    const foreign = await end(sessions[0]?.id);
    expect(foreign).toMatchObject({ body: expect.stringContaining('"code":"NOT_FOUND"') });
    expect(foreign).toEqual(await end(newId()));
    expect(foreign).toEqual(await end("' or true --"));
    expect(await neighbour.whoAmI()).toBe('Vera Voorbeeld');
  });
});
