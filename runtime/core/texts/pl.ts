import type { KernelTexts } from './en.ts';
import { workTexts } from './work-texts.ts';

/** Why the kernel refused, in Polish. */
export const pl = {
  kernel: {
    ...workTexts.pl,
    'already-taken': 'To zgłoszenie ma już {assignee}. Poproś o przekazanie albo niech kierownik przydzieli je Tobie.',
    'already-yours': 'To zgłoszenie jest już Twoje. Możesz nad nim pracować.',
    'assignee-missing': 'Nikogo nie wybrano. Wybierz osobę, która ma dostać zgłoszenie.',
    'configuration-impossible':
      'Zgłoszenie nie może być w tych stanach jednocześnie. Wybierz jeden stan albo po jednym w każdej gałęzi równoległej.',
    'correction-incomplete': 'Korekta wymaga powodu. Napisz, dlaczego zgłoszenie trzeba przenieść.',
    'effect-settled': 'Ta wysyłka została już załatwiona. Nic nie trzeba robić.',
    'effect-unknown': 'Ta wysyłka nie jest już nieudana. Co się z nią stało, widać na osi czasu.',
    'event-not-accepted': 'Z obecnego stanu „{event}” donikąd nie prowadzi. Wybierz jedno z proponowanych przejść.',
    'field-not-in-form': 'Formularz „{event}” nie ma pola „{field}”. Odśwież stronę i wypełnij formularz ponownie.',
    'field-unfit':
      '{type, select, number {Pole „{field}” przyjmuje liczbę w swoich granicach.} choice {Pole „{field}” przyjmuje jedną ze swoich opcji.} instant {Pole „{field}” przyjmuje datę i godzinę.} amount {Pole „{field}” przyjmuje kwotę, na przykład 120.50.} switch {Pole „{field}” jest włączone albo wyłączone.} other {Pole „{field}” nie pomieści tego tekstu, skróć go.}} Popraw i wyślij ponownie.',
    'field-unknown': 'Ten proces nie ma pola „{field}”. Odśwież stronę: proces mógł się zmienić.',
    'fields-missing': 'Pozostało do wypełnienia: {fields}. Uzupełnij i wyślij ponownie.',
    'guard-not-evaluable':
      'Reguły „{guard}” nie da się jeszcze sprawdzić: brakuje wartości. Wypełnij pola, o których mówi.',
    'guard-refused': 'To działa tylko wtedy, gdy: {guard}. Najpierw zmień to, o czym mówi reguła.',
    'message-missing': 'Nie ma jeszcze tekstu. Napisz coś i wyślij ponownie.',
    'not-assigned': 'Nikt nie ma tego zgłoszenia, więc nie ma czego zwalniać. Weź je albo zostaw w kolejce.',
    'not-in-queue':
      'Zgłoszenie nie stoi teraz w żadnej kolejce, więc nikt nie może go mieć. Najpierw przenieś je dalej.',
    'person-needed': 'Zgłoszenie może wziąć tylko człowiek. Przydziel je komuś.',
    'priority-unfit': 'Priorytet to liczba całkowita od 1 (najpilniejszy) do 5. Wybierz jedną z nich.',
    'role-not-allowed': '„{event}” jest dla innych ról ({roles}). Poproś kogoś, kto ma jedną z nich.',
    'state-unknown': 'Proces nie ma stanu „{state}”. Wybierz jeden z istniejących.',
    'ticket-ended': 'Zgłoszenie dobiegło końca. Popraw jego stan albo utwórz nowe zgłoszenie.',
    'timer-settled': 'Ten licznik anulowano albo już zadziałał. Nic nie trzeba robić.',
    'too-many-timers':
      'Po drodze zadziałało ponad {most, number} liczników: proces krąży. Dodaj do pętli osobę albo dłuższe opóźnienie.',
    unchanged: 'Ta wartość jest już ustawiona. Wybierz inną, jeśli ma się zmienić.',
  },
} satisfies KernelTexts;
