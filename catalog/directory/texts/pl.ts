import type { DirectoryTexts } from './en.ts';

/** What the directory says in Polish. */
export const pl = {
  directory: {
    inactive: 'To konto nie jest już aktywne. Poproś administratora o jego aktywację.',
    'no-role': 'Żadna z Twoich ról na to nie pozwala. Odpowiednią rolę może nadać administrator.',
    'not-own': 'Twoja rola pozwala na to tylko w zgłoszeniach złożonych przez Ciebie.',
    'too-narrow':
      'To dotyczy wszystkich, a Twoja rola obejmuje tylko część. Zwróć się do osoby, której rola działa wszędzie.',
    'other-workflow': 'Twoja rola jest ograniczona do innych procesów.',
    'other-country': 'Twoja rola jest ograniczona do innych krajów.',
    'other-customer': 'Twoja rola jest ograniczona do innych klientów.',
    'other-team':
      'Twoja rola jest ograniczona do innych zespołów. Może to zrobić ktoś z zespołu, który ma to zgłoszenie.',
  },
  roles: {
    administrator: 'Administrator',
    'process-owner': 'Właściciel procesu',
    manager: 'Kierownik',
    approver: 'Osoba zatwierdzająca',
    agent: 'Konsultant',
    integrator: 'Integrator',
    requester: 'Zgłaszający',
    auditor: 'Audytor',
  },
  acts: {
    ticket: {
      read: 'widzieć zgłoszenia',
      'read-notes': 'widzieć notatki wewnętrzne',
      create: 'tworzyć zgłoszenia',
      'send-event': 'prowadzić zgłoszenia dalej',
      comment: 'pisać notatki wewnętrzne',
      reply: 'odpowiadać zgłaszającemu',
      assign: 'przydzielać zgłoszenia',
      take: 'przejmować zgłoszenia',
      release: 'zwracać zgłoszenia do kolejki',
      'set-field': 'zmieniać pola zgłoszeń',
      correct: 'korygować stan zgłoszeń',
    },
    queue: { read: 'widzieć kolejki' },
    workflow: {
      read: 'widzieć procesy',
      edit: 'zmieniać procesy',
      publish: 'publikować procesy',
      'set-options': 'ustawiać opcje krajów',
      comment: 'komentować procesy',
    },
    directory: { read: 'widzieć katalog', edit: 'zmieniać katalog' },
    'price-list': { read: 'widzieć cenniki', edit: 'zmieniać cenniki' },
    plugin: { read: 'widzieć wtyczki', edit: 'konfigurować wtyczki' },
    operations: { read: 'widzieć liczniki czasu i dostarczanie', retry: 'ponawiać nieudane dostarczenia' },
    audit: { read: 'widzieć dziennik audytu' },
  },
} satisfies DirectoryTexts;
