import type { exchangeEn } from './en.ts';

/** Jak nazywa się część języka, według jej nazwy w stratach. */
const feature =
  '{feature, select, ' +
  'purpose {Przeznaczenie procesu} ' +
  'descriptions {Opisy stanów} ' +
  'keyPrefix {Przedrostek kluczy zgłoszeń} ' +
  'translations {Tłumaczenia} ' +
  'fields {Pola zgłoszenia} ' +
  'options {Opcje krajów} ' +
  'countries {Ustawienia krajów} ' +
  'onlyIf {Części istniejące tylko przy opcji} ' +
  'events {Nazwy, role i formularze zdarzeń} ' +
  'policies {Polityki SLA} ' +
  'clocks {Decyzje stanów o zegarach} ' +
  'routing {Reguły przydziału} ' +
  'scenarios {Scenariusze} ' +
  'drawing {Miejsca na rysunku} ' +
  'counts {Liczby z dziennika} ' +
  'categories {Kategorie stanów} ' +
  'waitingFor {Na kogo czekają stany} ' +
  'teams {Zespoły stanów} ' +
  'queues {Kolejki stanów} ' +
  'fallbacks {Dokąd historie prowadzą za pierwszym razem} ' +
  'completionsOf {Na czyje ukończenie czekają przejścia} ' +
  'tasks {Zadania} ' +
  'approvals {Zatwierdzenia} ' +
  'histories {Stany historii} ' +
  'actions {Działania} ' +
  'titles {Nazwy przejść} ' +
  'roles {Role przejść} ' +
  'severalTargets {Przejścia z kilkoma celami} ' +
  'reentering {Ponowne wejście do stanu} ' +
  'targetless {Przejścia, które pozostają na miejscu} ' +
  'business {Czas roboczy opóźnień} ' +
  'instants {Przejścia w chwili z pola} ' +
  'eventless {Przejścia bez zdarzenia} ' +
  'completions {Przejścia po ukończeniu} ' +
  'other {Inne części}}';

/** Zdania o wymianie z innymi formatami, wysyłanych zdarzeniach, wzorcach zdarzeń i kilku celach. */
export const exchangePl = {
  'document.no-xml': 'Dokument nie jest poprawnym XML ({detail}). Sprawdź, czy skopiowano cały plik.',
  'document.xml-entities': 'Dokument deklaruje encje lub typ dokumentu, a tych nie czytamy. Usuń je.',
  'document.no-scxml': 'Dokument nie jest diagramem stanów: oczekiwany jest element główny „scxml”.',
  'document.no-mermaid': 'Dokument nie jest diagramem stanów Mermaid: powinien zaczynać się od „stateDiagram-v2”.',

  'import.script': '„{what}” to osobny program, na który w procesie nie ma miejsca. Został pominięty.',
  'import.send': 'Zdarzenie „{event}” jest wysyłane w sposób, którego nie da się przenieść ({detail}). Pominięto je.',
  'import.order':
    'W procesie dokładniejsze zdarzenie ma pierwszeństwo. Aby „{first}” nadal było pierwsze dla „{event}”, zapisano je drugi raz.',
  'import.line': 'W wierszu {line, number} nie ma nic, na co w procesie jest miejsce: {text}.',
  'import.unnamed': 'Przejście z „{from}” do „{to}” nie ma nazwy. Stało się zdarzeniem „{event}”.',
  'export.guard': 'Warunek przejścia „{transition}” zapisano w CEL, inne programy mogą go nie odczytać.',
  'export.delay': 'Inne programy nie będą wiedzieć, kiedy następuje „{transition}”: {what}.',
  'export.action': 'Inne programy nie znają działania „{action}”. Pominą je.',
  'export.prefix': 'W SCXML „{event}” oznacza też „{other}”. Zmień nazwę jednego z nich.',
  'export.reenter': 'W SCXML „{transition}” opuszcza swój stan i wchodzi do niego ponownie, tutaj w nim pozostaje.',
  'export.history': 'SCXML nie zna historii całego diagramu. Inne programy mogą nie przyjąć „{state}”.',
  'document.no-format':
    'To nie jest Statedesk JSON, XState JSON, SCXML ani diagram stanów Mermaid. Skopiuj cały plik, od pierwszego znaku do ostatniego.',
  'document.program':
    'To kod programu, którego tu nie uruchamiamy. Wyeksportuj maszynę jako JSON z narzędzia, z którego pochodzi, i użyj go.',
  'export.raise': 'Inne programy nie znają działania „{action}”: u nich jest wbudowane. Pominą je.',
  'export.left-out': `${feature}: nie trafi do pliku ({count, number}).`,
  'export.kept-aside': `${feature}: zachowane osobno dla Statedesk, inne programy to pominą ({count, number}).`,
  'export.unfolded':
    '{count, plural, one {# fragment wstawiono} few {# fragmenty wstawiono} many {# fragmentów wstawiono} other {# fragmentu wstawiono}} tam, gdzie jest używany. Po ponownym wczytaniu to zwykłe stany.',
  'import.left-out': `${feature}: wklejanie tego nie przenosi ({count, number}). Aby zachować wszystko, zaimportuj plik na liście procesów.`,
  'import.renamed-part':
    '{kind, select, field {Pole} option {Opcja} event {Zdarzenie} other {Fragment}} „{title}”: identyfikator {id} oznacza tu już co innego. We wklejonych częściach zastąpił go {to}.',
  'import.means-another':
    'Zdarzenie „{title}” ({id}) jest tu zadeklarowane inaczej. Wklejone części korzystają z tutejszej deklaracji, z jej formularzem i rolami.',

  'raise-malformed': 'Działanie „wyślij zdarzenie” wymaga zdarzenia, może mieć opóźnienie, na przykład PT4H, oraz id.',
  'raise-unknown-event':
    'Działanie wysyła zdarzenie „{event}”, którego nie zadeklarowano. Zadeklaruj je albo wybierz inne.',
  'raise-cycle': 'Zdarzenia {events} wysyłają się nawzajem bez końca. Nadaj jednemu z nich opóźnienie.',
  'cancel-malformed': 'Działanie „odwołaj zdarzenie” wymaga id zdarzenia wysłanego z opóźnieniem.',
  'cancel-unknown':
    'Działanie odwołuje opóźnione zdarzenie o id „{id}”, ale żadne działanie takiego nie wysyła. Popraw id.',
  'also-without-target': 'Przejście „{transition}” ma dalsze cele, ale nie ma pierwszego. Wybierz jego cel.',
  'also-not-apart':
    'Przejście „{transition}” prowadzi naraz do „{first}” i „{second}”, ale zgłoszenie nie może być w obu. Wybierz stany w różnych regionach.',
  'done-of-unknown':
    'Przejście „{transition}” czeka na ukończenie „{state}”, w którym nie ma czego kończyć lub którego nie ma. Wybierz inny stan.',
  'wildcard-without-event': 'Przejście „{transition}” czeka na „{event}”, ale żadne zdarzenie tak się nie nazywa.',
} satisfies Record<keyof typeof exchangeEn, string>;
