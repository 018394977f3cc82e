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
    'designer.lane-found': 'In this lane a table or an event finds the team. Set that in the properties of the state.',
    'designer.team-found': 'A table or an event finds the team of this state. Change it in the properties.',
    'designer.on-own-transition': 'The state is an end of this transition already.',
    'designer.from-fragment': 'This comes from a fragment, drawn once for all who use it. It is changed there.',
    'designer.use-not-empty': 'A group that holds states cannot be filled with a fragment. Take them out first.',
    'designer.fragment-of-nothing': 'Select the states that the fragment is to be made of.',
    'designer.fragment-apart':
      'These states lie in different groups. A fragment is made of states that lie beside each other.',
    'designer.fragment-regions':
      'These states run side by side. In a fragment of their own they would follow one another. Choose the group around them.',
    'designer.fragment-end':
      'An end cannot be part of a fragment: the ticket would not end there any more. Leave it out.',
    'designer.fragment-memory':
      'A history beside these states remembers which of them was active. In a fragment it could not. Choose the group around them.',
    'designer.fragment-nested': 'One of these states is filled with a fragment already. Leave it out.',
    'designer.fragment-entries':
      'These states are entered in {count, number} places, but a fragment is entered in one. Add the states that lead there, or leave some out.',
    'designer.fragment-entry-inside':
      'Something leads into the middle of a group here, but a fragment is entered in one of its outermost states. Choose the states of that group.',
    'designer.fragment-several-targets':
      'A transition with several targets crosses the border of these states. Choose all states that it leads to, or none.',
    'designer.fragment-placeholder':
      'A text of these states holds a dollar sign with a brace, with which parameters begin in a fragment. Change the text first.',
    'designer.fragment-too-much':
      'This is too much for one fragment. Choose fewer states, or states that lead to fewer others.',
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
    'designer.lane-found': 'На этой дорожке команду находит таблица или событие. Задайте это в свойствах состояния.',
    'designer.team-found': 'Команду этого состояния находит таблица или событие. Измените её в свойствах.',
    'designer.on-own-transition': 'Этот переход уже ведёт из этого состояния или в него.',
    'designer.from-fragment': 'Это из фрагмента: он нарисован один раз для всех, кто им пользуется. Меняется он там.',
    'designer.use-not-empty': 'Группу с состояниями нельзя заполнить фрагментом. Сначала вынесите их.',
    'designer.fragment-of-nothing': 'Выделите состояния, из которых сделать фрагмент.',
    'designer.fragment-apart': 'Эти состояния лежат в разных группах. Фрагмент делают из состояний, лежащих рядом.',
    'designer.fragment-regions':
      'Эти состояния идут параллельно. Во фрагменте они шли бы одно за другим. Выберите группу, в которой они лежат.',
    'designer.fragment-end':
      'Конец не может быть частью фрагмента: заявка перестала бы там завершаться. Не включайте его.',
    'designer.fragment-memory':
      'История рядом с этими состояниями помнит, какое из них было активно. С фрагментом она этого не сможет. Выберите группу, в которой они лежат.',
    'designer.fragment-nested': 'Одно из этих состояний уже заполнено фрагментом. Не включайте его.',
    'designer.fragment-entries':
      'Мест, где входят в эти состояния: {count, number}, а вход во фрагмент один. Добавьте состояния, которые туда ведут, или выделите меньше.',
    'designer.fragment-entry-inside':
      'Сюда входят сразу вглубь группы, а во фрагмент входят через одно из его внешних состояний. Выберите состояния той группы.',
    'designer.fragment-several-targets':
      'Переход с несколькими целями пересекает границу этих состояний. Выделите все состояния, в которые он ведёт, или ни одного.',
    'designer.fragment-placeholder':
      'В тексте этих состояний есть знак доллара с фигурной скобкой, а с них во фрагменте начинаются параметры. Сначала измените текст.',
    'designer.fragment-too-much':
      'Для одного фрагмента это слишком много. Выделите меньше состояний или такие, что ведут в меньшее число других.',
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
    'designer.lane-found': 'Na tym torze zespół znajduje tabela albo zdarzenie. Ustaw to we właściwościach stanu.',
    'designer.team-found': 'Zespół tego stanu znajduje tabela albo zdarzenie. Zmień go we właściwościach.',
    'designer.on-own-transition': 'To przejście już prowadzi z tego stanu albo do niego.',
    'designer.from-fragment':
      'To pochodzi z fragmentu, narysowanego raz dla wszystkich, którzy go używają. Zmienia się je tam.',
    'designer.use-not-empty': 'Grupy, w której są stany, nie można wypełnić fragmentem. Najpierw je wyjmij.',
    'designer.fragment-of-nothing': 'Zaznacz stany, z których ma powstać fragment.',
    'designer.fragment-apart': 'Te stany leżą w różnych grupach. Fragment robi się ze stanów, które leżą obok siebie.',
    'designer.fragment-regions':
      'Te stany trwają równolegle. We fragmencie następowałyby po sobie. Wybierz grupę, w której leżą.',
    'designer.fragment-end': 'Koniec nie może być częścią fragmentu: zgłoszenie by się w nim nie kończyło. Pomiń go.',
    'designer.fragment-memory':
      'Historia obok tych stanów pamięta, który z nich był aktywny. Z fragmentem by tego nie umiała. Wybierz grupę, w której leżą.',
    'designer.fragment-nested': 'Jeden z tych stanów wypełnia już fragment. Pomiń go.',
    'designer.fragment-entries':
      'Liczba miejsc, w których wchodzi się do tych stanów: {count, number}, a do fragmentu wchodzi się w jednym. Dodaj stany, które tam prowadzą, albo zaznacz mniej.',
    'designer.fragment-entry-inside':
      'Coś prowadzi tu w głąb grupy, a do fragmentu wchodzi się przez jeden z jego zewnętrznych stanów. Wybierz stany tej grupy.',
    'designer.fragment-several-targets':
      'Przejście o kilku celach przecina granicę tych stanów. Zaznacz wszystkie stany, do których prowadzi, albo żaden.',
    'designer.fragment-placeholder':
      'W tekście tych stanów jest znak dolara z klamrą, a od nich we fragmencie zaczynają się parametry. Najpierw zmień tekst.',
    'designer.fragment-too-much':
      'Na jeden fragment to za dużo. Zaznacz mniej stanów albo takie, które prowadzą do mniejszej liczby innych.',
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
