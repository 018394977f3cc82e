import type { LanguageMessage } from './en.ts';
import { exchangePl } from './exchange/pl.ts';
import { behaviourPl } from './behaviour/pl.ts';
import { workPl } from './work/pl.ts';

/** What a value is, by its type in an expression. */
const kind = (param: string): string =>
  `{${param}, select, ` +
  `bool {„tak” lub „nie”} ` +
  `number {liczba} ` +
  `string {tekst} ` +
  `instant {czas} ` +
  `duration {czas trwania} ` +
  `list {lista} ` +
  `map {tabela} ` +
  `null {nic} ` +
  `other {wartość} ` +
  '}';

/** The same as an object of a verb. */
const kindGiven = (param: string): string =>
  `{${param}, select, ` +
  `bool {„tak” lub „nie”} ` +
  `number {liczbę} ` +
  `string {tekst} ` +
  `instant {czas} ` +
  `duration {czas trwania} ` +
  `list {listę} ` +
  `map {tabelę} ` +
  `null {nic} ` +
  `other {wartość} ` +
  '}';

export const pl = {
  suggestion: 'Czy chodziło o „{suggestion}”?',
  'scenario-failed':
    'Scenariusz „{scenario}” idzie inaczej w kroku {step}: {what, select, refused {odmowa} states {stany} category {kategoria} team {zespół} effects {akcje} due {termin „{name}”} field {„{name}”} task {zadanie „{name}”} approval {akceptacja} other {wynik}}: oczekiwano {expected}, wyszło {actual}. Popraw proces lub scenariusz.',
  'scenario-not-opened': 'Scenariusz „{scenario}” nie może utworzyć zgłoszenia: {because}. Popraw dane wejściowe.',

  countries: 'Dotyczy tylko: {countries}.',

  'document.too-large': 'Dokument jest większy niż {limit, number} MB. Podziel go albo usuń to, co zbędne.',
  'document.too-deep':
    'Dokument ma ponad {limit, number} poziomów zagnieżdżenia. Żaden proces tyle nie ma; sprawdź, skąd pochodzi.',
  'document.no-json': 'Dokument nie jest poprawnym JSON-em ({detail}). Sprawdź, czy skopiowano cały plik.',
  'document.no-object': 'Dokument nie jest procesem: oczekiwany jest obiekt JSON w nawiasach klamrowych.',
  'document.no-version': 'Dokument nie podaje „schemaVersion”. Bieżąca wersja to {current, number}.',
  'document.newer-version':
    'Dokument zapisała nowsza wersja Statedesk ({version, number}; ta czyta do {current, number}). Najpierw zaktualizuj Statedesk.',
  'document.missing': 'Brakuje wartości w „{where}”. Uzupełnij ją.',
  'document.wrong-type': 'Wartość w „{where}” jest złego rodzaju: oczekiwano {expected}.',
  'document.wrong-value': 'Wartość w „{where}” jest niedozwolona. Dozwolone: {values}.',
  'document.wrong-form': 'Wartość w „{where}” jest źle zapisana: {hint}.',
  'document.wrong-key': 'Nazwy „{key}” nie można użyć w „{where}”. Użyj liter, cyfr i łączników.',
  'document.unknown-key': 'Nieznana nazwa „{key}”. Usuń ją albo popraw.',
  'document.too-big': 'Wartość w „{where}” jest za długa lub za duża: najwyżej {maximum, number}.',
  'document.too-small': 'Wartość w „{where}” jest za krótka lub za mała: co najmniej {minimum, number}.',

  'too-many-states':
    'Liczba stanów procesu: {count, number}; dopuszczalna: {limit, number}. Podziel go na kilka procesów.',
  'too-many-transitions':
    'Liczba przejść procesu: {count, number}; dopuszczalna: {limit, number}. Podziel go na kilka procesów.',
  'too-deep': 'Stan „{state}” leży głębiej niż {limit, number} poziomów. Przenieś go wyżej.',
  'duplicate-state': 'Dwa stany mają identyfikator „{name}”. Zmień jeden z nich.',
  'duplicate-transition': 'Dwa przejścia mają identyfikator „{name}”. Zmień jeden z nich.',
  'duplicate-field': 'Dwa pola nazywają się „{name}”. Zmień nazwę jednego z nich.',
  'duplicate-choice': 'Dwie wartości wyboru mają identyfikator „{name}”. Zmień jeden z nich.',
  'duplicate-option': 'Dwie opcje nazywają się „{name}”. Zmień nazwę jednej z nich.',
  'duplicate-event': 'Zdarzenie „{name}” jest zadeklarowane dwa razy. Usuń jedną deklarację.',
  'duplicate-policy': 'Dwie zasady SLA mają identyfikator „{name}”. Zmień jeden z nich.',
  'duplicate-rule': 'Dwie reguły przydziału mają identyfikator „{name}”. Zmień jeden z nich.',
  'duplicate-scenario': 'Dwa scenariusze mają identyfikator „{name}”. Usuń jeden z nich.',
  'duplicate-country': 'Kraj {name} występuje dwa razy. Połącz oba wpisy.',
  'duplicate-input': 'Pole „{name}” jest w formularzu dwa razy. Usuń jedno.',
  'duplicate-priority': 'Priorytet {name} ma dwa cele. Zostaw jeden.',
  'reserved-name': '„{name}” to słowo zastrzeżone i nie może być identyfikatorem. Wybierz inne.',
  'unknown-parent':
    'Stan „{state}” leży w „{parent}”, którego nie ma. Przenieś go do istniejącego stanu albo na najwyższy poziom.',
  'parent-cycle': 'Stany „{state}” i „{parent}” leżą w sobie nawzajem. Wyjmij jeden z nich.',
  'childless-parent':
    'Stan „{state}” leży w „{parent}”, który nie może zawierać stanów. Zmień „{parent}” na złożony lub równoległy.',
  'missing-initial': '„{state}” nie podaje stanu początkowego. Wybierz go.',
  'unknown-initial': '„{state}” zaczyna się w „{initial}”, którego nie ma. Wybierz inny stan początkowy.',
  'initial-outside':
    '„{state}” zaczyna się w „{initial}”, który nie leży bezpośrednio wewnątrz. Wybierz stan wewnątrz.',
  'initial-history': '„{state}” zaczyna się w stanie historii „{initial}”. Wybierz zwykły stan.',
  'compound-without-children': 'Stan złożony „{state}” jest pusty. Dodaj stan do środka albo zmień go na zwykły.',
  'parallel-without-regions': 'Stan równoległy „{state}” nie ma obszarów. Dodaj je albo zmień go na zwykły.',
  'history-without-fallback': 'Stan historii „{state}” nie wie, dokąd iść za pierwszym razem. Wybierz stan zastępczy.',
  'unknown-fallback': 'Stan zastępczy „{fallback}” dla historii „{state}” nie istnieje. Wybierz inny.',
  'fallback-outside':
    'Stan zastępczy „{fallback}” leży poza tym, co pamięta historia „{state}”. Wybierz stan wewnątrz.',
  'fallback-history': 'Stan zastępczy „{fallback}” dla historii „{state}” sam jest historią. Wybierz zwykły stan.',
  'unknown-source':
    'Przejście „{transition}” wychodzi z „{source}”, którego nie ma. Poprowadź je z istniejącego stanu.',
  'unknown-target':
    'Przejście „{transition}” prowadzi do „{target}”, którego nie ma. Poprowadź je do istniejącego stanu.',
  'transition-from-final':
    'Przejście „{transition}” wychodzi ze stanu końcowego „{state}”, a z takich się nie wychodzi. Zmień stan na zwykły albo usuń przejście.',
  'transition-from-history':
    'Przejście „{transition}” wychodzi ze stanu historii „{state}”, w którym zgłoszenie nie pozostaje. Poprowadź je ze zwykłego stanu.',
  'done-without-inside':
    'Przejście „{transition}” czeka na zakończenie „{state}”, ale w środku nic się nie kończy. Podaj zamiast tego zdarzenie.',
  'shadowed-transition':
    'W stanie „{state}” przejście „{transition}” nigdy nie nastąpi, bo zawsze wcześniej następuje „{first}”. Daj „{first}” warunek albo zmień kolejność.',
  'eventless-cycle':
    'Zgłoszenie krążyłoby bez końca: {states}. Niech choć jedno z tych przejść czeka na zdarzenie lub upływ czasu.',
  'undeclared-event':
    'Przejście „{transition}” czeka na zdarzenie „{event}”, którego nie zadeklarowano. Zadeklaruj je albo wybierz inne.',
  'zero-delay': 'Opóźnienie przejścia „{transition}” wynosi zero. Podaj czas albo niech przejście następuje zawsze.',
  'absurd-delay': 'Opóźnienie przejścia „{transition}” przekracza {years, number} lat. Sprawdź jednostkę.',
  'at-unknown-field': 'Przejście „{transition}” następuje o czasie z pola „{field}”, którego nie ma. Wybierz pole.',
  'at-no-instant':
    'Przejście „{transition}” następuje o czasie z pola „{field}”, które nie zawiera czasu. Wybierz pole z datą i godziną.',
  'queue-without-team': 'Stan „{state}” ma kolejkę, ale nie ma zespołu. Wybierz zespół, do którego należy.',
  'unknown-team': 'Nie ma zespołu „{team}”. Wybierz istniejący albo najpierw go utwórz.',
  'table-unknown-field': 'Zespół stanu „{state}” zależy od pola „{field}”, którego nie ma. Wybierz inne pole.',
  'table-no-choice':
    'Zespół stanu „{state}” zależy od pola „{field}”, które nie jest wyborem ani przełącznikiem. Wybierz takie pole.',
  'table-unknown-value':
    'Tabela zespołów stanu „{state}” wymienia „{value}”, a pole „{field}” nie ma takiej wartości. Popraw wiersz.',
  'table-unknown-input':
    'Wiersz tabeli zespołów stanu „{state}” sprawdza „{field}”, ale nie ma takiej kolumny. Dodaj kolumnę albo popraw wiersz.',
  'table-too-large':
    'Tabela zespołów stanu „{state}” miałaby ponad {limit, number} przypadków. Zmniejsz liczbę kolumn.',
  'table-gap':
    'Tabela zespołów stanu „{state}” nie podaje zespołu dla {count, plural, one {# przypadku} few {# przypadków} many {# przypadków} other {# przypadku}}, na przykład: {gap}. Dodaj dla niego wiersz albo ostatni wiersz dla wszystkich pozostałych.',
  'no-condition': `Ten warunek daje ${kindGiven('type')}, a nie „tak” lub „nie”. Porównaj go z czymś.`,
  'set-malformed': 'Działanie „ustaw pole” potrzebuje pola i wyrażenia, niczego więcej. Uzupełnij oba.',
  'set-unknown-field': 'Działanie ustawia pole „{field}”, którego nie ma. Wybierz inne pole.',
  'set-does-not-fit': `Pole „{field}” przechowuje ${kindGiven('expected')}, a wyrażenie daje ${kindGiven('type')}. Popraw wyrażenie.`,
  'unknown-action': 'Nieznane działanie „{action}”. Wybierz inne albo zainstaluj wtyczkę, która je daje.',
  'wrong-action': 'Działanie „{action}” jest źle wypełnione: {detail}.',
  'unknown-option': 'Nie ma opcji „{option}”. Wybierz inną albo ją zadeklaruj.',
  'unknown-policy': 'Stan „{state}” decyduje o zegarze zasady „{policy}”, której nie ma. Usuń tę decyzję.',
  'unknown-calendar': 'Nie ma kalendarza obsługi „{calendar}”. Wybierz inny albo najpierw go utwórz.',
  'unknown-person': 'Reguła przydziału „{rule}” wymienia „{person}”, ale nikogo takiego nie ma. Wybierz inną osobę.',
  'unknown-form-field':
    'Formularz zdarzenia „{event}” pyta o pole „{field}”, którego nie ma. Usuń je albo zadeklaruj pole.',
  'empty-range':
    'Pole „{field}” nie może mieć żadnej wartości: co najmniej {minimum, number} i najwyżej {maximum, number}. Popraw granice.',
  'waiting-for-nothing':
    'Stan „{state}” mówi, na kogo czeka, ale nie jest stanem oczekiwania. Ustaw kategorię „oczekiwanie”.',

  ...behaviourPl,
  ...workPl,
  ...exchangePl,

  unreachable: 'Żadne zgłoszenie nie dojdzie do stanu „{state}”. Poprowadź do niego przejście albo go usuń.',
  'dead-end': 'Ze stanu „{state}” nie ma wyjścia. Poprowadź przejście albo uczyń go końcem.',
  'no-end': 'Proces nie ma końca. Ustaw któryś stan jako końcowy albo daj mu kategorię „zamknięte”.',
  'no-way-to-end': 'Ze stanu „{state}” zgłoszenie nie może dojść do końca. Poprowadź do niego drogę.',
  'never-done':
    'Przejście „{transition}” czeka na zakończenie „{state}”, które nigdy nie nastąpi. Dodaj w środku stan końcowy.',
  'no-clock-decision': 'Stan „{state}” nic nie mówi o zegarach SLA. Nadaj mu kategorię.',
  'unsent-event': 'Nikt nie może wysłać zdarzenia „{event}”. Wybierz role, które mogą.',
  'unused-field': 'Pole „{field}” nie jest nigdzie używane. Zapytaj o nie w formularzu albo je usuń.',
  'unused-row':
    'Wiersz {row, number} tabeli zespołów stanu „{state}” nigdy nie zadziała, bo zakrywają go wcześniejsze. Usuń go albo przesuń wyżej.',

  'import.renamed': 'Zdarzenie „{name}” nazywa się tutaj „{to}”.',
  'import.guard':
    'Warunek „{guard}” to program, którego plik nie zawiera. Stał się „{to}” i nigdy nie jest spełniony: zapisz warunek jako wyrażenie.',
  'import.action':
    'Działanie „{action}” to program, którego plik nie zawiera. Stało się „{to}”: wybierz zamiast niego działanie wtyczki.',
  'import.delay': 'Opóźnienia „{delay}” nie da się przenieść. Stało się {to}: sprawdź je.',
  'import.invoke':
    'Stan „{state}” wywołuje usługę, czego nie da się przenieść. Użyj działania, które odpowiada zdarzeniem.',
  'import.wildcard': 'Przejścia dla „{name}” nie da się przenieść. Poprowadź po jednym dla każdego zdarzenia.',
  'import.target': 'Celu „{target}” nie da się przenieść. Poprowadź przejście od nowa.',
  'import.root-transition': 'Maszyna działa jako całość, więc wszystko leży teraz w stanie „{state}”.',
  'import.ignored': '„{what}” nie ma miejsca w procesie i zostało pominięte.',

  'expression.too-long': 'Wyrażenie ma ponad {limit, number} znaków. Podziel je albo użyj pola dla jego części.',
  'expression.too-complex': 'Wyrażenie jest zbyt złożone. Podziel je albo użyj pola dla jego części.',
  'expression.ended': 'Wyrażenie kończy się za wcześnie: czegoś brakuje na końcu.',
  'expression.syntax': 'Wyrażenia nie da się odczytać od „{near}” (znak {position, number}).',
  'expression.unknown-variable':
    'Nieznana nazwa „{name}” (znak {position, number}). Pole pisze się fields.{name}; są też ticket, event, requester, customer, options i facts.',
  'expression.unknown-function': 'Nie ma funkcji „{name}” (znak {position, number}).',
  'expression.nested-loop':
    '„{name}” przy znaku {position, number} przegląda listę wewnątrz innej listy. Podziel wyrażenie.',
  'expression.taken-name': 'Nazwa „{name}” przy znaku {position, number} jest zajęta. Użyj innej, na przykład „item”.',
  'expression.pattern': 'Wzorców nie można używać (znak {position, number}). Użyj contains, startsWith lub endsWith.',
  'expression.duration':
    'Czas trwania zapisuje się wprost, na przykład duration("1h30m"): godziny, minuty, sekundy (znak {position, number}).',
  'expression.literal': 'Można tu pisać tylko teksty, liczby, true, false i null (znak {position, number}).',
  'expression.unknown-ticket':
    'Zgłoszenie nie ma „{name}” (znak {position, number}). Ma key, subject, priority, country, category i states.',
  'expression.unknown-fields': 'Nie ma pola „{name}” (znak {position, number}). Zadeklaruj je albo popraw nazwę.',
  'expression.unknown-event':
    'To zdarzenie nie niesie „{name}” (znak {position, number}). Dodaj pole do formularza zdarzenia.',
  'expression.unknown-requester':
    'Zgłaszający nie ma „{name}” (znak {position, number}). Ma id, vip, language i country.',
  'expression.unknown-customer': 'Klient nie ma „{name}” (znak {position, number}). Ma id, vip i contract.',
  'expression.unknown-options': 'Nie ma opcji „{name}” (znak {position, number}). Zadeklaruj ją albo popraw nazwę.',
  'expression.unknown-choice':
    'Pole „{field}” nie ma wartości „{value}” (znak {position, number}), więc to nigdy nie będzie spełnione.',
  'expression.computed-name':
    'Nazwy nie można obliczać (znak {position, number}). Napisz ją wprost, na przykład fields.amount.',
  'expression.does-not-fit': `${kind('left')} {operator} ${kind('right')} do siebie nie pasują (znak {position, number}).`,
  'expression.ill-typed': 'To, co stoi przy „{near}”, tam nie pasuje (znak {position, number}).',
  'expression.too-much-data':
    'Teksty lub listy są za długie dla tego wyrażenia. Porównaj krótsze albo szukaj stałego słowa.',
  'expression.absent-value': '„{name}” jest puste. Uzupełnij je albo najpierw sprawdź has({name}).',
  'expression.failed': 'Wyrażenia nie da się obliczyć z dostępnych wartości ({detail}).',
  'expression.not-a-number': 'Wyrażenie nie daje liczby. Czy coś jest dzielone przez zero?',
  'expression.no-instant': 'Wyrażenie nie daje poprawnego czasu.',
  'expression.no-value': 'Wyrażenie daje coś, czego nie można zapisać.',
} satisfies Record<LanguageMessage, string>;
