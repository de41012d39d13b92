/** What the data package says, in Dutch. A test holds it to the package. */
export const tables: Readonly<
  Record<
    string,
    { readonly title: string; readonly description: string; readonly caveats: readonly string[] }
  >
> = {
  practice: {
    title: 'Eén fiche: een soort praktijk',
    description:
      'De fiches van de databank die hier geladen zijn. Eén fiche beschrijft een soort praktijk en somt de lokale initiatieven op die ze toepassen.',
    caveats: [
      'Adres, datum en licentie van de eerste fiche zijn onbekend. De naam van een afbeelding is geen datum.',
      'Eén fiche is niet de databank: een gemeente die hier niet vermeld is, kan op een andere fiche staan.',
    ],
  },
  practice_text: {
    title: 'Eén uitspraak van een fiche',
    description:
      'Doelen, succesfactoren, uitdagingen en beschrijving van een fiche, in onze eigen woorden.',
    caveats: [
      'Een weergave, geen citaat. Doelen, succesfactoren en uitdagingen volgen de fiche één voor één; de beschrijving is een samenvatting.',
    ],
  },
  practice_term: {
    title: 'Eén term die een fiche over zichzelf noemt',
    description:
      'Categorie, doelgroepen en beleidsdomeinen die de fiche noemt voor de soort praktijk als geheel. Dit is de basis “zoals de fiche zegt”.',
    caveats: [
      'Geldt voor de praktijk als geheel. Het zegt niet welk initiatief een doelgroep bereikt: zie initiative_term.',
    ],
  },
  initiative: {
    title: 'Eén lokaal initiatief op een fiche',
    description:
      'Elk initiatief onder “Deze praktijk in”. Verschillende gemeenten kunnen er één delen; één gemeente kan er meer hebben.',
    caveats: [
      'Twee initiatieven kunnen dezelfde naam hebben: de schakelklassen van Kortrijk en Roeselare zijn twee initiatieven.',
      'Alleen bekend van de fiche: of een initiatief nog loopt, is onbekend.',
    ],
  },
  initiative_municipality: {
    title: 'Eén initiatief in één gemeente',
    description: 'Waar een initiatief loopt: de korrel van elke telling.',
    caveats: [
      'Gefuseerde gemeenten staan onder de gemeente van vandaag. Koppel nis aan municipality_history om vermeldingen te merken waarvan de gemeente veranderde: Lokeren (met Moerbeke) en Antwerpen (met Borsbeek) deden dat op 1 januari 2025. De datum van de fiche is onbekend, dus ook welke grenzen ze bedoelde.',
    ],
  },
  term: {
    title: 'Eén term van een vocabularium',
    description: 'De vocabularia: categorie, doelgroep, beleidsdomein en soort praktijk.',
    caveats: [
      'De zeven categorieën zijn die waarvan we weten dat de databank ze heeft; de geladen fiche gebruikt er maar één.',
      'Soorten, ruimere doelgroepen en doelgroepen buiten de vier van de fiche zijn van ons, afgeleid uit wat de initiatieven doen. Dat geldt ook voor alle omschrijvingen.',
      'Nieuwkomers op school staan onder kinderen, hoewel de vermelding die hen noemt geen leeftijd geeft.',
      'De ruimere termen jongeren en kinderen hebben zelf geen codering: ze bevatten wat met een engere term gecodeerd is.',
    ],
  },
  initiative_term: {
    title: 'Eén codering van een initiatief',
    description:
      'Soorten, doelgroepen en beleidsdomeinen van een initiatief, gecodeerd uit zijn eigen tekst. Dit is de basis “codering per initiatief”, de standaard.',
    caveats: [
      'Bewijs is een kort citaat uit de fiche; elke witruimte, ook harde spaties, is één gewone spatie geworden.',
      'Ontbreekt een code, dan noemt de tekst van de vermelding het niet. Het wil niet zeggen dat het initiatief het niet doet.',
      'Gecodeerd door één redacteur: of twee codeurs het eens zouden zijn, is niet gemeten.',
    ],
  },
  municipality: {
    title: 'Eén gemeente van het Vlaamse Gewest',
    description: 'De 285 gemeenten sinds 1 januari 2025.',
    caveats: [
      'Licenties: codes, namen, oppervlakte en inwoners CC BY 4.0 (Statbel); middelpunten Modellicentie Gratis Hergebruik Vlaanderen (Provincies in Cijfers); de tegelkaart is van ons, CC BY 4.0.',
      'Het middelpunt is dat van het grootste deel: exclaves zoals die van Baarle-Hertog liggen elders.',
    ],
  },
  municipality_history: {
    title: 'Eén gemeente zoals ze was voor een fusie',
    description: 'Codes en namen van voor de fusies van 2019 en 2025, met de gemeente van vandaag.',
    caveats: [
      'Oud en nieuw kunnen een code of een naam delen: Antwerpen behield beide, Lokeren behield zijn naam.',
      'Vroegere fusies (1977 en ouder) staan hier niet in: de plaatsen van toen staan in place.',
    ],
  },
  place: {
    title: 'Eén deelgemeente, of gemeente van Brussel',
    description:
      '1.100 deelgemeenten van het Vlaamse Gewest en de 19 gemeenten van Brussel: om plaatsen bij naam te vinden en om de schematische kaart te tekenen.',
    caveats: [
      'Een naam kan in verschillende gemeenten voorkomen (Halle, Aalst, Hamme en andere): hij is dan dubbelzinnig.',
      'Er is geen verwijzende sleutel op nis, want die wijst naar twee tabellen; de bouw controleert hem.',
    ],
  },
  outer_place: {
    title: 'Eén Waalse gemeente bij de taalgrens',
    description:
      'Waalse gemeenten ten noorden van 50,4° N. Alleen om de schematische kaart in het zuiden te begrenzen.',
    caveats: ['Codes en namen van 2019.'],
  },
  brussels_municipality: {
    title: 'Eén gemeente van Brussel',
    description:
      'De 19 gemeenten van het Brussels Hoofdstedelijk Gewest, getekend als buiten de databank.',
    caveats: ['Alleen context: geen enkele telling bevat Brussel.'],
  },
  indicator: {
    title: 'Eén cijfer dat op een behoefte kan wijzen',
    description:
      'Wat elke behoefte-indicator is, in het Nederlands en het Engels: één rij per indicator. De waarden staan in indicator_value, of zijn herberekend uit een tabel met aantallen.',
    caveats: [
      'Namen, omschrijvingen en opmerkingen zijn van ons; bron en licentie van de cijfers staan in elke rij.',
      'Geen van deze cijfers meet op zichzelf een behoefte: elk is één teken van waar een praktijk welkom kan zijn.',
    ],
  },
  indicator_value: {
    title: 'Eén gepubliceerde waarde van een indicator',
    description:
      'Waarden van behoefte-indicatoren per gemeente van vandaag en per jaar, zoals gepubliceerd. De tabel need_value in atlas.duckdb voegt de herberekende aandelen toe, en een rij voor elke gemeente zonder waarde.',
    caveats: [
      'In data/ staan de waarden van elke indicator in een eigen bestand, data/indicator_value/<indicator_id>.csv; hier zijn ze één tabel.',
      'Licenties: mediaan inkomen CC BY 4.0 (Statbel); al het andere Modellicentie Gratis Hergebruik Vlaanderen.',
      'Een percentage zonder aantallen wordt nooit met een bevolking vermenigvuldigd: waarvan het een deel is, is niet gepubliceerd.',
      'Thuistaal telt ook Franstalige leerlingen: de hoogste waarden zijn die van de faciliteitengemeenten rond Brussel.',
      'Het mediaan inkomen gaat over de gemeenten van 2023: onbekend voor de 12 met een nieuwe code sinds 2025 en voor Herstappe en Voeren; dat van Antwerpen is zonder Borsbeek.',
    ],
  },
  population_origin: {
    title: 'Eén gemeente in één jaar, naar herkomst van haar inwoners',
    description:
      'Aantallen waaruit aandelen inwoners naar herkomst worden herberekend, op de gemeenten van elk jaar: 308 in 2018, 300 in 2024, 285 in 2025.',
    caveats: [
      'Gemeenten van het jaar zelf: tel ze op met municipality_history voor u jaren vergelijkt. Een gemeente die haar code behield, kan er een andere hebben bijgenomen, zoals Antwerpen met Borsbeek.',
      'De vier groepen zijn in elke rij samen de inwoners; de bouw controleert het.',
    ],
  },
  population_nationality: {
    title: 'Eén gemeente in één jaar, naar nationaliteit van haar inwoners',
    description:
      'Aantallen waaruit aandelen inwoners naar nationaliteit worden herberekend, op de gemeenten van elk jaar: 308 in 2018, 300 in 2024, 285 in 2025.',
    caveats: [
      'Gemeenten van het jaar zelf: tel ze op met municipality_history voor u jaren vergelijkt. Een gemeente die haar code behield, kan er een andere hebben bijgenomen, zoals Antwerpen met Borsbeek.',
      'De twee groepen zijn in elke rij samen de inwoners; de bouw controleert het.',
    ],
  },
};

/** Sources by their title in the package. */
export const sources: Readonly<Record<string, string>> = {
  'VVSG, database of local practices: fiche "Gelijke onderwijskansen" (address and date unknown)':
    'VVSG, databank van lokale praktijken: fiche “Gelijke onderwijskansen” (adres en datum onbekend)',
  'Praktijkatlas editors': 'Redactie van Praktijkatlas',
  'Statbel, REFNIS (codes, names, provinces, arrondissements)':
    'Statbel, REFNIS (codes, namen, provincies, arrondissementen)',
  'Statbel, area by municipality (cadastre)': 'Statbel, oppervlakte per gemeente (kadaster)',
  'Statbel, population by municipality': 'Statbel, bevolking per gemeente',
  'Provincies in Cijfers, municipality boundaries (centres computed from them)':
    'Provincies in Cijfers, gemeentegrenzen (de middelpunten zijn eruit berekend)',
  'Statbel, REFNIS, changes of municipalities': 'Statbel, REFNIS, wijzigingen van gemeenten',
  'Provincies in Cijfers, sub-municipalities': 'Provincies in Cijfers, deelgemeenten',
  'Statbel, municipalities': 'Statbel, gemeenten',
  'Statbel, REFNIS': 'Statbel, REFNIS',
  'Provincies in Cijfers, home language of pupils (from AGODI)':
    'Provincies in Cijfers, thuistaal van leerlingen (op basis van AGODI)',
  'Provincies in Cijfers, young people by origin (from Statbel and the National Register)':
    'Provincies in Cijfers, jongeren naar herkomst (op basis van Statbel en het Rijksregister)',
  'Agentschap Integratie en Inburgering, newcomers (through Provincies in Cijfers)':
    'Agentschap Integratie en Inburgering, nieuwkomers (via Provincies in Cijfers)',
  'Statbel, fiscal statistics': 'Statbel, fiscale statistiek',
  'Statbel, population by origin': 'Statbel, bevolking naar herkomst',
  'Statbel, population by nationality': 'Statbel, bevolking naar nationaliteit',
};

/** Years and editions that hold words. */
export const editions: Readonly<Record<string, string>> = {
  '1 January 2025': '1 januari 2025',
  '2019 and 2025': '2019 en 2025',
};
