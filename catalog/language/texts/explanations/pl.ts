import type { ExplanationTopic } from '../../explanation-topic.ts';

/** Dlaczego to ważne i co zrobić, według tematów. */
export const pl: Readonly<Record<ExplanationTopic, string>> = {
  size: 'Procesu tej wielkości nikt już nie przeczyta, a jego sprawdzanie trwa długo. Przenieś część do fragmentu albo do osobnego procesu.',
  duplicate:
    'Części rozróżnia się po identyfikatorach. Gdy identyfikator się powtarza, nie wiadomo, o którą chodzi, i zgłoszenia trafią nie tam. Nadaj jednej z nich własny identyfikator.',
  nesting:
    'Grupę opuszcza się w całości, a wszystko w niej dziedziczy jej zespół. Działa to tylko wtedy, gdy każdy stan leży dokładnie w jednej grupie i każda grupa coś zawiera.',
  beginning:
    'Gdy zgłoszenie trafia do grupy bez wskazania dokąd, zaczyna od pierwszego stanu. Bez niego nie miałoby miejsca.',
  memory:
    'Stan historii prowadzi tam, gdzie zgłoszenie było wcześniej. Za pierwszym razem nie ma czego pamiętać: wtedy idzie do stanu wybranego tutaj, w tej samej grupie.',
  reference:
    'Wskazano coś, czego nie ma: zostało usunięte, przemianowane albo błędnie wpisane. Wybierz istniejące albo je utwórz.',
  leaving:
    'W końcu zgłoszenie zostaje na zawsze, a w stanie historii nie zostaje nigdy. Żadnego się nie opuszcza, więc przejście nie nastąpi. Poprowadź je ze zwykłego stanu.',
  completion:
    'Grupa jest ukończona, gdy zgłoszenie dojdzie w niej do końca; stan równoległy, gdy ukończone są wszystkie regiony. Do tego czasu to, co na to czeka, nie nastąpi, a zgłoszenie tu zostanie.',
  order:
    'Z kilku przejść na to samo zdarzenie wykonuje się pierwsze, którego warunek jest spełniony. Późniejsze, spełnione tylko tam, gdzie wcześniejsze, nie wykona się nigdy. Warunek szczególny postaw wcześniej, ogólny na końcu.',
  circle:
    'Te przejścia na nic nie czekają, więc zgłoszenie krążyłoby bez końca w jednym kroku. Niech jedno z nich czeka na zdarzenie albo zwłokę.',
  loop: 'Każdy obieg zleca akcję, której odpowiedź od razu zaczyna następny. Wiadomości lub zapytania szłyby bez końca. Odczekaj kilka minut przed kolejną próbą, licz próby w polu i sprawdzaj je w warunku albo prowadź tam, gdzie decyduje człowiek.',
  event:
    'Zdarzenie niezadeklarowane nie ma tytułu, formularza ani nikogo, kto może je wysłać, więc nigdy nie nadejdzie. Zadeklaruj je albo wybierz istniejące.',
  delay: 'Zerowa zwłoka działa od razu, a wieloletnia nigdy. Najczęściej to pomyłka w liczbie albo jednostce.',
  owner:
    'Zgłoszenia stoją w kolejce zespołu, do którego należy stan. Bez zespołu nikt ich nie zobaczy. Wybierz zespół dla stanu albo dla grupy wokół niego.',
  table:
    'Tabela wskazuje zespół dla każdego zgłoszenia, cokolwiek jest w polach: tylko tak wszystkie kolejki są znane przy publikacji i żadne zgłoszenie nie zostaje bez zespołu. Ostatni wiersz bez warunków bierze całą resztę.',
  expression:
    'Warunek, którego nie da się odczytać, nigdy nie jest spełniony, a niepasującej wartości nie można zapisać. Otwórz kreator i wybierz pola i wartości z list albo popraw tekst.',
  action:
    'Źle wypełniona akcja zawiodłaby na każdym zgłoszeniu, które tędy przejdzie. Otwórz ją i uzupełnij, czego brakuje.',
  range: 'Przy tych granicach żadna wartość nie jest dozwolona, więc formularza nie dałoby się wysłać.',
  clock:
    'Kategoria mówi, co znaczy stan i co robią w nim zegary SLA: w otwartych idą, podczas czekania stoją, na końcu się zatrzymują. Bez niej termin może biec, gdy nikt nie może pracować, albo stać, gdy ktoś powinien.',
  targets:
    'Kilka celów naraz ma sens tylko w regionach jednego stanu równoległego: tam zgłoszenie jest w kilku miejscach. Gdzie indziej jeden cel opuszcza drugi.',
  work: 'Zadania i zatwierdzenia wykonuje się, gdy zgłoszenie jest w ich stanie. Każde musi mieć wykonawcę, móc się udać i mieć przejście, które je słyszy, inaczej zgłoszenie czeka na próżno.',
  fragment:
    'Fragment rysuje się raz i używa w wielu miejscach. Każde użycie musi go wypełnić całkowicie, żeby ten sam rysunek był wszędzie poprawny.',
  unused:
    'Nie ma to żadnego skutku, a kto później przeczyta proces, zapyta, po co to jest. Użyj tego albo usuń. Nic więcej się nie zmieni.',
  reach:
    'Nie prowadzi tu żaden ciąg przejść od pierwszego stanu, więc nic z tego, co tu narysowano, się nie wydarzy. Najczęściej zapomniano o przejściu albo prowadzi ono gdzie indziej.',
  end: 'Zgłoszenia bez końca zostają w kolejkach i listach na zawsze, a ich zegary idą dalej. Narysuj wyjście albo uczyń stan końcem.',
  sender:
    'Człowiek widzi przycisk tylko dla zdarzeń, które jego rola może wysłać i na które stan czeka. Gdy brakuje jednego z tych dwóch, droga jest narysowana, ale nikt nią nie pójdzie.',
  unwritten:
    'Dopóki pole jest puste, warunek nie jest spełniony, tabela uznaje je za „nie wybrane”, a oczekiwana chwila nie nadchodzi. Ktoś może je wpisać w zgłoszeniu ręcznie, ale proces o nie nie pyta.',
  decided:
    'Warunek, który zawsze daje to samo, o niczym nie decyduje. Albo mówi mniej, niż miał (na przykład „i” zamiast „lub”), albo można go usunąć.',
  scenario:
    'Scenariusz mówi, co proces musi robić. Dopóki choć jeden przebiega inaczej, procesu się nie publikuje. Otwórz go, zobacz, który krok się różni, i popraw rysunek albo opowieść.',
};
