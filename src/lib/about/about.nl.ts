import type { AboutText } from './about';

export const sections: AboutText = {
  what: {
    heading: 'Wat dit is',
    paragraphs: [
      'Praktijkatlas toont welke Vlaamse gemeenten welke soorten praktijken rond samenleven melden, en voor wie. De praktijken komen uit de databank van de VVSG, de Vereniging van Vlaamse Steden en Gemeenten. Daar heet één pagina een **fiche**: ze beschrijft een soort praktijk en somt de lokale **initiatieven** op die ze in de praktijk brengen.',
      'De atlas leest die fiches uit, zet elk initiatief bij zijn gemeente, en stelt uit de tekst vast wat het doet en voor wie. Kaart, grafieken en tabel geven hetzelfde antwoord op drie manieren. Elke keuze staat in het adres van de pagina: wie de link krijgt, ziet hetzelfde.',
    ],
  },
  'what-not': {
    heading: 'Wat dit niet is',
    paragraphs: [
      'Dit is geen inventaris van alles wat gemeenten doen. Elke telling gaat over de fiches die hier geladen zijn, en zegt dat erbij.',
    ],
    points: [
      '**Niet vermeld is niet hetzelfde als niets.** Een gemeente kan op een andere fiche staan, of haar praktijk nog niet hebben doorgegeven.',
      '**Inwoners wonen in een gemeente met een initiatief.** Dat zegt niet dat het initiatief hen bereikt.',
      '**Een fiche heeft niet altijd een datum.** Of een initiatief vandaag nog loopt, is niet bekend. Wat we niet weten, staat er als onbekend.',
      '**Een gemeente van voor een fusie** staat onder de gemeente van vandaag, met een opmerking erbij.',
      '**Brussel** hoort niet bij deze databank en wordt nergens meegeteld.',
    ],
  },
  coding: {
    heading: 'Hoe er gecodeerd wordt',
    paragraphs: [
      'Een fiche noemt doelgroepen en beleidsdomeinen voor de praktijk als geheel. Ze zegt niet welk initiatief wie bereikt. Daarom zijn er twee manieren van tellen, en er staat altijd bij welke er geldt.',
    ],
    points: [
      '**Codering per initiatief** is de standaard. Van elk initiatief wordt uit zijn eigen tekst vastgesteld welke soort praktijk het is, voor welke doelgroep en in welk domein.',
      '**Zoals de fiche zegt** neemt over wat de fiche voor de praktijk als geheel noemt. Elk initiatief krijgt dan alle doelgroepen en domeinen van zijn fiche. Soorten noemt een fiche niet: die zijn altijd gecodeerd.',
      '**Bij elke codering staat het bewijs**: hoogstens acht woorden van de fiche, letterlijk.',
      '**Onzeker** betekent dat de tekst het niet met zoveel woorden noemt, of anders kan worden gelezen. Een onzekere codering telt mee en is gemarkeerd.',
      '**Staat iets niet in de tekst**, dan is het niet gecodeerd. Het initiatief kan het toch doen.',
      'De soorten praktijk en een deel van de doelgroepen zijn **onze eigen indeling**. Of twee codeurs tot hetzelfde zouden komen, is niet gemeten.',
    ],
  },
  maps: {
    heading: 'Hoe de kaarten getekend zijn',
    paragraphs: [
      'De **kaart** is getekend in Belgische Lambert 2008. Zijn er officiële gemeentegrenzen beschikbaar bij het bouwen van de site, dan gebruikt ze die. Anders tekent ze **schematische grenzen**, berekend uit de ligging en de oppervlakte van deelgemeenten: goed om een gemeente te vinden, niet om een grens te meten. De bronregel onder elke kaart zegt welke het zijn.',
      'Op de **tegelkaart** is elke gemeente een even grote zeshoek, ongeveer op haar plaats. Zo telt een kleine, dichtbevolkte stad op het scherm even zwaar als een uitgestrekte gemeente. De schikking is van ons.',
      'Er staan 285 gemeenten op: die van het Vlaamse Gewest sinds 1 januari 2025.',
    ],
  },
  sources: {
    heading: 'Bronnen en licenties',
    paragraphs: [
      'Wat van ons is (codering, omschrijvingen, samenvattingen, tegelkaart) mag u hergebruiken onder CC BY 4.0. De code van de site valt onder EUPL 1.2. De licentie van de fiche zelf is onbekend: de atlas vat ze in eigen woorden samen en citeert alleen korte bewijswoorden.',
    ],
  },
  accessibility: {
    heading: 'Toegankelijkheid',
    paragraphs: [
      'We streven naar WCAG 2.2, niveau AA. Alles wat met de muis kan, moet ook met het toetsenbord kunnen. Wat een kaart toont, staat ook als zin en als lijst of tabel. Op de kaarten staat het aantal ook als teken; de kleine kaarten noemen het aantal gemeenten in woorden. De pagina’s zijn leesbaar zonder JavaScript; zoeken en filteren werken dan niet.',
      'Nagekeken zijn de bediening met het toetsenbord in een browser, en de regels die een programma kan controleren. **Niet getest** is hoe de site werkt met schermlezers en met mensen die er elke dag een gebruiken. Werkt iets niet, laat het dan weten.',
      'De namen, samenvattingen en citaten van initiatieven bestaan alleen in het Nederlands. Op de Engelse pagina’s zijn ze zo gemarkeerd.',
    ],
  },
  privacy: {
    heading: 'Privacy',
    paragraphs: [
      'De site gebruikt geen cookies, meet geen bezoek en vraagt niets op bij andere sites. Antwoorden komen uit bestanden van deze site of worden in uw eigen browser berekend. Uw browser bewaart de pagina’s die u opent, zodat ze ook zonder verbinding werken. Wie de site aanbiedt, kan zoals bij elke website zien welke adressen en bestanden worden opgevraagd, dus ook de keuze in een gedeelde link. Niemand anders krijgt iets.',
      'De kant-en-klare mails openen in uw eigen mailprogramma. Er wordt niets verstuurd tot u dat zelf doet.',
    ],
  },
  contact: {
    heading: 'Een praktijk melden of verbeteren',
    paragraphs: [
      'De databank is van de VVSG. Loopt er in uw gemeente een praktijk die er nog niet in staat, of klopt er iets niet, mail dan naar de redactie van de databank. Op de pagina van elke gemeente en elke fiche staat een mail klaar.',
    ],
  },
};
