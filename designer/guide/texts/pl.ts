import type { Shape } from '#ui/texts';
import type { guideEn } from './en.ts';

/** The words of the first hints, in Polish. */
export const guidePl = {
  label: 'Pierwsze wskazówki',
  step: 'Wskazówka {number} z {count}',
  hint: {
    palette: 'Przeciągnij stan z palety na rysunek albo kliknij go, aby dodać.',
    state: 'Wskaż stan: na jego ramce pojawią się kropki. Przeciągnij z kropki tam, dokąd ma prowadzić przejście.',
    simulate: '„Symulacja” odgrywa szkic tak, jak przeszłoby go zgłoszenie. Nic się nie zapisuje ani nie wysyła.',
    publish:
      'Szkic zapisuje się sam. „Opublikuj” tworzy z niego wydanie dla nowych zgłoszeń; rozpoczęte zostają przy swoim.',
  },
  back: 'Wstecz',
  next: 'Dalej',
  done: 'Gotowe',
  dismiss: 'Nie pokazuj więcej',
  again: 'Pokaż pierwsze wskazówki',
} as const satisfies Shape<typeof guideEn>;
