import { plural } from '../plural.js';

export const teamMessages = {
  'teams.title': 'Lokale teams',
  'teams.of': ({ name }: { name: string }) => `Lokale teams van ${name}`,
  'teams.intro':
    'Zeg hier hoe uw lokale teams heten en wat voor teams het zijn. Bij de vragen leest u dan om welke teams het gaat. Hebt u er meer, dan kunt u een vraag ook per team beantwoorden.',
  'teams.count': ({ count }: { count: number }) =>
    count === 0 ? 'Nog geen teams' : plural(count, 'team', 'teams'),
  'teams.none': 'Voeg het eerste team toe. Eén team is genoeg.',
  'teams.noneForOthers': 'De gemeentecoördinator heeft nog geen teams genoemd.',
  'teams.name': 'Naam van het team',
  'teams.nameHint': 'Bijvoorbeeld Wijkteam Noord.',
  'teams.nameMissing': 'Vul de naam van het team in.',
  'teams.form': 'Wat voor team is het?',
  'teams.formWord': 'Uw eigen woord voor de vorm',
  'teams.formWordMissing': 'Schrijf erbij wat voor team het is.',
  'teams.add': 'Team toevoegen',
  'teams.added': ({ name }: { name: string }) => `${name} is toegevoegd.`,
  'teams.edit': 'Wijzig',
  'teams.save': 'Bewaar',
  'teams.cancel': 'Annuleer',
  'teams.saved': ({ name }: { name: string }) => `${name} is bewaard.`,
  'teams.clash': ({ current }: { current: string }) =>
    `Een collega heeft dit team intussen gewijzigd in: ${current}. Bewaar nog eens als het uw tekst moet worden.`,
  'teams.up': 'Omhoog',
  'teams.down': 'Omlaag',
  'teams.moved': ({ name, place, count }: { name: string; place: number; count: number }) =>
    `${name} staat nu op plaats ${place} van ${count}.`,
  'teams.end': 'Beëindig',
  'teams.ended': ({ name }: { name: string }) =>
    `${name} is beëindigd. Onder de lijst kunt u het team weer opnemen.`,
  'teams.endedTitle': ({ count }: { count: number }) =>
    count === 1 ? '1 beëindigd team' : `${count} beëindigde teams`,
  'teams.resume': 'Neem weer op',
  'teams.resumed': ({ name }: { name: string }) => `${name} staat weer in de lijst.`,
  'teams.manage': 'Wijzig de teams',
  'teams.view': 'Bekijk de teams',
  'teams.begin': 'Noem uw lokale teams',
  'teams.homeNone': 'Hoe heten de lokale teams in uw gemeente? Bij de vragen staat dan die naam.',
  'teams.meant': ({ teams, count }: { teams: string; count: number }) =>
    `${count === 1 ? 'Met het lokale team' : 'Met de lokale teams'} bedoelt u hier: ${teams}.`,
  'teams.more': ({ count }: { count: number }) => `nog ${plural(count, 'team', 'teams')}`,
  'teams.withForm': ({ name, form }: { name: string; form: string }) => `${name} (${form})`,

  'teamAnswers.title': 'Per team',
  'teamAnswers.open': 'Per team beantwoorden',
  'teamAnswers.read': 'Antwoorden per team',
  'teamAnswers.count': ({ answered, count }: { answered: number; count: number }) =>
    `${answered} van ${plural(count, 'team', 'teams')} ingevuld`,
  'teamAnswers.text':
    'Handig als de teams verschillen. Het antwoord van de gemeente vult u hierboven zelf in; dit telt niet mee in scores en hoeft niet af om in te dienen. Geen namen of casussen.',
  'teamAnswers.choice': 'Antwoord',
  'teamAnswers.none': 'Nog geen antwoord',
  'teamAnswers.noteLabel': 'Korte toelichting',
  'teamAnswers.spread': ({ spread }: { spread: number }) =>
    `De teams liggen ${plural(spread, 'niveau', 'niveaus')} uit elkaar.`,
  'teamAnswers.differ': 'De teams antwoorden niet gelijk.',
  'teamAnswers.note': ({ team, note }: { team: string; note: string }) => `${team}: “${note}”`,
  'teamAnswers.showHistory': 'Toon wat de teams eerder antwoordden',
  'teamAnswers.hideHistory': 'Verberg wat de teams eerder antwoordden',
  'teamAnswers.shortcut': 'antwoord per team',
  'teamAnswers.review': 'Antwoorden per team',
  'teamAnswers.reviewText': 'Ze tellen niet mee in de scores; alleen uw gemeente ziet ze.',

  'teamForm.wijkteam': 'wijkteam',
  'teamForm.buurtteam': 'buurtteam',
  'teamForm.dorpsteam': 'dorpsteam',
  'teamForm.gebiedsteam': 'gebiedsteam',
  'teamForm.sociaal_team': 'sociaal team',
  'teamForm.jeugdteam': 'jeugdteam',
  'teamForm.gezinsteam': 'gezinsteam',
  'teamForm.cjg': 'CJG',
  'teamForm.toegangsteam': 'toegangsteam',
  'teamForm.anders': 'anders, namelijk…',
};
