import { defineTexts } from '#ui/texts';

/** What is said of a ticket that one may no longer see, or never could. */
export const reachTexts = defineTexts({
  en: {
    gone: {
      title: 'The ticket has moved on to a team that is not yours',
      text: 'You see it as it was. What you have written stays on this device.',
      back: 'Back to the queues',
    },
    missing: {
      title: 'There is no ticket {key} that you may see',
      text: 'It may be with another team, or the key is mistyped.',
      search: 'Search tickets',
    },
  },
  ru: {
    gone: {
      title: 'Заявка перешла команде, в которой вас нет',
      text: 'Вы видите её такой, какой она была. Написанное остаётся на этом устройстве.',
      back: 'Назад к очередям',
    },
    missing: {
      title: 'Заявки {key} нет среди тех, что вам видны',
      text: 'Она может быть у другой команды, или номер введён с ошибкой.',
      search: 'Искать заявки',
    },
  },
  pl: {
    gone: {
      title: 'Zgłoszenie przeszło do zespołu, w którym Cię nie ma',
      text: 'Widzisz je takim, jakie było. To, co napisano, zostaje na tym urządzeniu.',
      back: 'Wróć do kolejek',
    },
    missing: {
      title: 'Nie ma zgłoszenia {key}, które możesz zobaczyć',
      text: 'Może być w innym zespole albo numer zawiera błąd.',
      search: 'Szukaj zgłoszeń',
    },
  },
});
