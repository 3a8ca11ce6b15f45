export const settingsMessages = {
  'settings.intro': 'Zo staat uw regio in IJkpunt en op rapportages die vanaf nu worden gemaakt.',
  'settings.readOnly':
    'De regio is afgelopen. U ziet hier wat er is vastgelegd; wijzigen kan niet meer.',
  'settings.told': 'Gegevens',
  'settings.name': 'Naam van de regio',
  'settings.nameHint':
    'Rapportages en bestanden die al gemaakt zijn, houden de naam die zij hadden.',
  'settings.openness': 'Welke openheid vraagt de regio aan haar gemeenten?',
  'settings.openness.mean_only': 'Alleen in het gemiddelde',
  'settings.openness.regional_coordinator': 'Ook voor de regiocoördinator en begeleider',
  'settings.openness.region': 'Met naam in de regio',
  'settings.opennessHint':
    'De regio vraagt; elke gemeente kiest zelf bij het indienen. Wie al koos, merkt hier niets van.',
  'settings.contactHint': 'Bij wie de beheerder van IJkpunt terechtkan.',
  'settings.contactName': 'Naam van de contactpersoon',
  'settings.contactEmail': 'E-mailadres van de contactpersoon',
  'settings.contactPhone': 'Telefoon (hoeft niet)',
  'settings.accent': 'Eigen kleur (hoeft niet)',
  'settings.accentHint':
    'Zoals #154273. Teksten, knoppen en grafieken krijgen deze kleur, dus hij moet op licht goed te lezen zijn. Leeg: het blauw van IJkpunt.',
  'settings.pick': 'Kies een kleur',
  'settings.save': 'Bewaar',
  'settings.saved': 'De instellingen zijn bewaard.',
  'settings.conflict':
    'Iemand anders heeft deze instellingen intussen gewijzigd. Hieronder staat wat er nu geldt en wat u wilde; u kunt het aanpassen en opnieuw bewaren.',
  'settings.now': ({ value }: { value: string | null }) =>
    value === null ? 'Nu staat hier niets.' : `Nu staat hier: ${value}`,
  'settings.logo': 'Logo',
  'settings.logoText':
    'Een PNG of JPEG van hooguit 200 kB en 2000 bij 800 beeldpunten. Gegevens in het bestand, zoals wie het maakte en waar, nemen wij niet over. Het staat boven elke pagina van de regio en voor op nieuwe rapportages.',
  'settings.logoChoose': 'Kies een bestand',
  'settings.logoPut': 'Zet het logo neer',
  'settings.logoMissing': 'Kies eerst een bestand.',
  'settings.logoTooLarge': 'Een logo is hooguit 200 kB. Maak het bestand kleiner.',
  'settings.logoKind': 'Kies een afbeelding in PNG of JPEG. Een ander soort bestand kan niet.',
  'settings.logoDone': 'Het logo is geplaatst.',
  'settings.logoNone': 'De regio heeft nog geen logo.',
  'settings.logoRemove': 'Haal het logo weg',
  'settings.logoRemoveText':
    'Het logo verdwijnt van de pagina’s en van rapportages die vanaf nu worden gemaakt. Wat al gemaakt is, houdt het.',
  'settings.logoGone': 'Het logo is weggehaald.',
  'settings.preview': 'Zo ziet het eruit',
  'settings.previewText': 'Dit verandert mee terwijl u typt. Er is nog niets bewaard.',
  'settings.previewTooLight':
    'De kleur die u typte is te licht om te lezen. Hieronder staat het blauw van IJkpunt.',
  'settings.previewBar': 'Boven elke pagina',
  'settings.previewPage': 'Knoppen, koppelingen en grafieken',
  'settings.previewButton': 'Knop',
  'settings.previewLink': 'een koppeling',
  'settings.previewOwn': 'Eigen score',
  'settings.previewRegion': 'Gemiddelde van de regio',
  'settings.previewReport': 'Voor op een rapportage',
  'settings.previewTitle': 'Zelfscan lokale teams',
  'settings.previewMunicipality': 'Gemeente Voorbeeld',
} as const;
