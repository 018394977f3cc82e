import { defineTexts } from '#ui/texts';

/** Why a command was refused, and what to do, by the reason's code. */
export const refusalTexts = defineTexts({
  en: {
    'designer.refused': 'This cannot be done here ({code}).',
    'designer.unknown-state': 'The state is not there any more. It may have been deleted meanwhile.',
    'designer.unknown-transition': 'The transition is not there any more. It may have been deleted meanwhile.',
    'designer.unknown-action': 'The action is not there any more.',
    'designer.unknown-option': 'The option is not declared. Add it to the workflow first.',
    'designer.history-outside': 'A history state remembers the group it lies in. Put it into a group.',
    'designer.holds-nothing': 'An end or a history holds no other states. Put them beside it.',
    'designer.holds-fragment': 'A fragment fills this group. Put the state beside it.',
    'designer.from-fragment': 'This comes from a fragment, drawn once for all who use it. It is changed there.',
    'designer.use-not-empty': 'A group that holds states cannot be filled with a fragment. Take them out first.',
    'designer.unknown-fragment': 'The fragment is not there any more. It may have been deleted meanwhile.',
    'designer.work-misplaced': 'Nobody works in an end or a history. Put tasks and approvals into another state.',
    'designer.leaves-final': 'An end is not left. Make it an ordinary state to lead on from it.',
    'designer.leaves-history':
      'A history state is not left: it leads to what it remembers. Draw from a state in the group.',
    'designer.inside-itself': 'A group cannot lie inside itself.',
    'designer.no-compound': 'Only a group of states begins with one of them.',
    'designer.initial-elsewhere': 'The first state must lie directly in the group.',
    'designer.initial-history': 'A history state cannot be the first: there is nothing to remember yet.',
    'designer.history-acts': 'A history state runs no actions. Put them on the states it leads to.',
    'designer.event-used':
      '{count, plural, one {# transition uses} other {# transitions use}} this event. Give them another event first.',
    'designer.field-used':
      '{count, plural, one {# state or transition depends} other {# states or transitions depend}} on this field. Change them first.',
    'designer.unknown-id': 'This id is not there any more.',
    'designer.id-taken': 'Something else is called {id} already. Choose another id.',
    'designer.id-malformed':
      'An id has Latin letters and digits, and begins with a letter; an event’s has a dot in it, as in ticket.begin.',
    'designer.malformed': 'The workflow cannot hold this value. Check what you wrote.',
  },
  ru: {
    'designer.refused': 'Здесь так сделать нельзя ({code}).',
    'designer.unknown-state': 'Этого состояния больше нет. Возможно, его удалили.',
    'designer.unknown-transition': 'Этого перехода больше нет. Возможно, его удалили.',
    'designer.unknown-action': 'Этого действия больше нет.',
    'designer.unknown-option': 'Настройка не объявлена. Сначала добавьте её в процесс.',
    'designer.history-outside': 'История помнит группу, в которой лежит. Поместите её в группу.',
    'designer.holds-nothing': 'Конец и история не содержат других состояний. Поместите их рядом.',
    'designer.holds-fragment': 'Эта группа заполнена фрагментом. Поместите состояние рядом.',
    'designer.from-fragment': 'Это из фрагмента: он нарисован один раз для всех, кто им пользуется. Меняется он там.',
    'designer.use-not-empty': 'Группу с состояниями нельзя заполнить фрагментом. Сначала вынесите их.',
    'designer.unknown-fragment': 'Этого фрагмента больше нет. Возможно, его удалили.',
    'designer.work-misplaced': 'В конце и в истории никто не работает. Дайте задачи и согласования другому состоянию.',
    'designer.leaves-final': 'Из конца не выходят. Сделайте его обычным состоянием, чтобы вести дальше.',
    'designer.leaves-history':
      'Из истории не выходят: она ведёт к тому, что помнит. Ведите переход от состояния в группе.',
    'designer.inside-itself': 'Группа не может лежать внутри себя.',
    'designer.no-compound': 'Только группа состояний начинается с одного из них.',
    'designer.initial-elsewhere': 'Первое состояние должно лежать прямо в группе.',
    'designer.initial-history': 'История не может быть первой: помнить ещё нечего.',
    'designer.history-acts': 'История не выполняет действий. Поставьте их на состояния, к которым она ведёт.',
    'designer.event-used':
      '{count, plural, one {# переход использует} few {# перехода используют} many {# переходов используют} other {# перехода используют}} это событие. Сначала дайте им другое.',
    'designer.field-used':
      'От этого поля {count, plural, one {зависит # состояние или переход} few {зависят # состояния или перехода} many {зависят # состояний или переходов} other {зависят # состояния или перехода}}. Сначала измените их.',
    'designer.unknown-id': 'Такого идентификатора больше нет.',
    'designer.id-taken': 'Идентификатор {id} уже занят. Выберите другой.',
    'designer.id-malformed':
      'Идентификатор состоит из латинских букв и цифр и начинается с буквы; у события в нём есть точка: ticket.begin.',
    'designer.malformed': 'Процесс не может хранить такое значение. Проверьте введённое.',
  },
  pl: {
    'designer.refused': 'Tego nie można tu zrobić ({code}).',
    'designer.unknown-state': 'Tego stanu już nie ma. Mógł zostać usunięty.',
    'designer.unknown-transition': 'Tego przejścia już nie ma. Mogło zostać usunięte.',
    'designer.unknown-action': 'Tej akcji już nie ma.',
    'designer.unknown-option': 'Opcja nie jest zadeklarowana. Najpierw dodaj ją do procesu.',
    'designer.history-outside': 'Historia pamięta grupę, w której leży. Umieść ją w grupie.',
    'designer.holds-nothing': 'Koniec i historia nie zawierają innych stanów. Umieść je obok.',
    'designer.holds-fragment': 'Tę grupę wypełnia fragment. Umieść stan obok niej.',
    'designer.from-fragment':
      'To pochodzi z fragmentu, narysowanego raz dla wszystkich, którzy go używają. Zmienia się je tam.',
    'designer.use-not-empty': 'Grupy, w której są stany, nie można wypełnić fragmentem. Najpierw je wyjmij.',
    'designer.unknown-fragment': 'Tego fragmentu już nie ma. Mógł zostać usunięty.',
    'designer.work-misplaced': 'W końcu i w historii nikt nie pracuje. Zadania i zatwierdzenia należą do innego stanu.',
    'designer.leaves-final': 'Końca się nie opuszcza. Zmień go w zwykły stan, aby prowadzić dalej.',
    'designer.leaves-history': 'Historii się nie opuszcza: prowadzi do tego, co pamięta. Rysuj ze stanu w grupie.',
    'designer.inside-itself': 'Grupa nie może leżeć w sobie.',
    'designer.no-compound': 'Tylko grupa stanów zaczyna się od jednego z nich.',
    'designer.initial-elsewhere': 'Pierwszy stan musi leżeć bezpośrednio w grupie.',
    'designer.initial-history': 'Historia nie może być pierwsza: nie ma jeszcze czego pamiętać.',
    'designer.history-acts': 'Historia nie wykonuje akcji. Umieść je w stanach, do których prowadzi.',
    'designer.event-used':
      '{count, plural, one {# przejście używa} few {# przejścia używają} many {# przejść używa} other {# przejścia używa}} tego zdarzenia. Najpierw daj im inne.',
    'designer.field-used':
      'Od tego pola {count, plural, one {zależy # stan lub przejście} few {zależą # stany lub przejścia} many {zależy # stanów lub przejść} other {zależy # stanu lub przejścia}}. Najpierw je zmień.',
    'designer.unknown-id': 'Tego identyfikatora już nie ma.',
    'designer.id-taken': 'Identyfikator {id} jest już zajęty. Wybierz inny.',
    'designer.id-malformed':
      'Identyfikator składa się z liter łacińskich i cyfr i zaczyna od litery; zdarzenia ma w sobie kropkę: ticket.begin.',
    'designer.malformed': 'Proces nie może przechować tej wartości. Sprawdź, co wpisano.',
  },
});
