import type { behaviourEn } from './en.ts';

const role =
  '{role, select, ' +
  'administrator {Administrator} ' +
  'process_owner {Właściciel procesu} ' +
  'manager {Kierownik} ' +
  'approver {Osoba zatwierdzająca} ' +
  'agent {Konsultant} ' +
  'integrator {Integrator} ' +
  'requester {Zgłaszający} ' +
  'auditor {Audytor} ' +
  'other {{role}}}';

/** Zdania o warunkach, ukończeniach, polach, rolach i pętlach, z których nic nie wynika. */
export const behaviourPl = {
  'guard-never':
    'Przejście „{transition}” nigdy nie nastąpi: żadne zgłoszenie nie może spełnić jego warunku. Popraw warunek albo usuń przejście.',
  'guard-always':
    'Warunek przejścia „{transition}” spełnia każde zgłoszenie, więc o nic nie pyta. Usuń go albo napisz, co miał znaczyć.',
  'rule-never':
    'Reguła kierowania „{rule}” nigdy nie zadziała: żadne zgłoszenie nie może spełnić jej warunku. Popraw ją albo usuń.',
  'covered-transition':
    'W stanie „{state}” przejście „{transition}” nigdy nie nastąpi: gdy spełniony jest jego warunek, spełniony jest też warunek „{first}”, które jest wcześniej. Zmień warunek albo kolejność.',
  'region-never-done':
    'Region „{region}” nie ma osiągalnego końca, więc „{state}” nigdy się nie ukończy, a przejście „{transition}” nie nastąpi. Poprowadź w regionie drogę do końca.',
  'unwritten-field':
    '„{part}” zależy od pola „{field}”, o które nie pyta żaden formularz i którego nie ustawia żadna akcja. Zapytaj o nie w formularzu albo ustaw je akcją.',
  'role-without-way': `Rola „${role}” może wysyłać zdarzenia, ale nie czeka na nie żaden osiągalny stan. Narysuj przejście dla jednego z nich albo odbierz rolę.`,
  'loop-without-wait':
    'Zgłoszenie krążyłoby samo, bez człowieka i bez zwłoki: {states}. Dodaj do pętli zwłokę, człowieka albo ograniczenie.',
} as const satisfies Record<keyof typeof behaviourEn, string>;
