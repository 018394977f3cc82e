import type { workEn } from './en.ts';

/** Zdania o zadaniach, akceptacjach, powiązaniach i fragmentach. */
export const workPl = {
  'duplicate-task': 'Dwa zadania mają identyfikator „{name}”. Zmień nazwę jednego z nich.',
  'work-misplaced':
    'W stanie „{state}” nikt nie pracuje nad zgłoszeniem, więc nie może mieć zadań ani akceptacji. Przenieś je do zwykłego stanu.',
  'task-without-team':
    'Nikt nie wykona zadania „{task}” w stanie „{state}”. Wybierz dla niego zespół albo zespół będący właścicielem stanu.',
  'task-unknown-field': 'Zadanie „{task}” powstaje z pola „{field}”, którego nie ma. Wybierz inne pole.',
  'task-unfit-field':
    'Zadanie „{task}” powstaje z pola „{field}”, które nie jest tekstem ani liczbą. Wybierz tekst (zadanie na wiersz) albo liczbę.',
  'join-count-too-high':
    'Stan „{state}” czeka na zadania w liczbie {count, number}, a ma ich tylko {tasks, number}. Zmniejsz liczbę albo dodaj zadania.',
  'task-no-time': 'Zadanie „{task}” stanu „{state}” jest od razu po terminie. Podaj czas trwania albo usuń termin.',
  'overdue-never':
    'Przejście „{transition}” czeka na zadania po terminie, ale żadne zadanie stanu „{state}” nie ma terminu. Nadaj termin albo wybierz inne zdarzenie.',
  'fact-without-work':
    'Przejście „{transition}” czeka na „{fact}”, ale stan „{state}” nie ma niczego takiego. Dodaj do stanu zadania lub akceptację albo wybierz inne zdarzenie.',
  'approval-quorum-too-high':
    'W stanie „{state}” decydować ma {count, number}, a może tylko {people, number}. Zmniejsz liczbę albo wskaż więcej osób.',
  'approval-unknown-person': 'Stan „{state}” prosi o akceptację „{person}”, ale nikt tej osoby nie zna. Wybierz inną.',
  'approval-no-time': 'Akceptacja w stanie „{state}” kończy się od razu. Podaj czas trwania albo usuń ograniczenie.',
  'tasks-unheard':
    'Gdy zadania stanu „{state}” są wykonane, nic się nie dzieje. Narysuj przejście dla „tasks.completed” albo zapytaj o zadania w warunku.',
  'approval-unheard': 'W stanie „{state}” nic się nie dzieje po „{fact}”. Narysuj dla tego przejście.',
  'expression.unknown-tasks': 'Zadania nie mają „{name}” (znak {position, number}). Są open, done, failed i overdue.',
  'expression.unknown-links':
    'Powiązania nie mają „{name}” (znak {position, number}). Są na przykład children i openChildren.',
  'unknown-fragment': 'Stan „{state}” używa fragmentu „{fragment}”, którego nie ma. Wybierz inny.',
  'use-not-empty':
    'Stan „{state}” używa fragmentu, więc musi być złożony i sam niczego nie zawierać. Przenieś jego stany na zewnątrz.',
  'fragment-nested': 'Fragment „{fragment}” sam używa fragmentu, a to niemożliwe. Użyj obu w procesie.',
  'duplicate-fragment': 'Dwa fragmenty mają identyfikator „{name}”. Zmień nazwę jednego z nich.',
  'fragment-initial-unknown':
    'Fragment „{fragment}” zaczyna się w „{initial}”, którego nie zawiera. Wybierz jeden z jego stanów.',
  'fragment-part-wrong': 'Część fragmentu „{fragment}” wstawiona do stanu „{state}” jest błędna w „{where}”: {hint}.',
  'unknown-placeholder':
    'Fragment „{fragment}” pyta o „{name}”, co nie jest jego parametrem. Zadeklaruj go albo popraw nazwę.',
  'parameter-missing': 'Stan „{state}” nie podaje „{parameter}”, którego potrzebuje fragment „{fragment}”. Uzupełnij.',
  'parameter-unknown': 'Fragment „{fragment}” nie ma parametru „{parameter}”, który podaje stan „{state}”. Usuń go.',
  'parameter-unfit':
    'Wartość „{parameter}”, którą stan „{state}” daje fragmentowi „{fragment}”, nie pasuje: potrzebne jest {type, select, number {liczba} duration {czas trwania} team {zespół} role {rola} state {stan} event {zdarzenie} field {pole} option {opcja} other {inna wartość}}. Wybierz inną.',
  'unused-fragment': 'Fragmentu „{fragment}” nikt nie używa. Użyj go w stanie albo usuń.',
} satisfies Record<keyof typeof workEn, string>;
