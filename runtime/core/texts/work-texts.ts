/** Why the kernel refused something about tasks, approvals and links, by language. */
export const workTexts = {
  en: {
    'already-voted': 'You have decided already. Wait for the others.',
    'approval-decided':
      'This was decided before: {status, select, approved {“approved”} rejected {“rejected”} other {“the time ran out”}}. Look at the ticket to see where it went.',
    'approval-not-open': 'Nothing waits for approval here now. Look at the ticket to see where it went.',
    'delegate-unfit':
      '{person} cannot decide in your place: concerned in this ticket, or has decided. Choose somebody else.',
    'delegation-refused': 'This decision cannot be handed on. Decide yourself.',
    'four-eyes': 'You asked for this, so somebody else must decide. Ask another approver.',
    'link-exists': 'The two tickets are linked like this already. Nothing is left to do.',
    'link-unknown': 'There is no such link. Load the page again.',
    'links-too-many': 'A ticket can have {limit, number} links, no more. Remove one first.',
    'not-an-approver':
      'You are not among those who decide here. Ask one of the approvers, or let one of them hand it to you.',
    'task-not-open':
      'Task “{task}” is {status, select, done {“done”} failed {“failed”} other {“over”}} already. Open it again if something is left to do.',
    'task-over': 'Task “{task}” is over: the ticket has moved on, or the task was cancelled.',
    'task-unknown': 'The ticket has no task “{task}”. Load the page again.',
    'tasks-too-many': 'There are {limit, number} tasks here, which is the most. Finish or cancel some first.',
    'why-missing': 'A reason is missing. Write why.',
  },
  ru: {
    'already-voted': 'Вы уже приняли решение. Подождите остальных.',
    'approval-decided':
      'Решение уже принято: {status, select, approved {«согласовано»} rejected {«отклонено»} other {«время вышло»}}. Посмотрите, куда ушла заявка.',
    'approval-not-open': 'Сейчас здесь нечего согласовывать. Посмотрите, куда ушла заявка.',
    'delegate-unfit': '{person} не может решить вместо вас: имеет к заявке отношение или уже решил. Выберите другого.',
    'delegation-refused': 'Это решение нельзя передать. Примите его сами.',
    'four-eyes': 'Вы сами об этом просили, поэтому решать должен другой. Обратитесь к другому согласующему.',
    'link-exists': 'Эти заявки уже так связаны. Делать ничего не нужно.',
    'link-unknown': 'Такой связи нет. Обновите страницу.',
    'links-too-many': 'У заявки не может быть больше {limit, number} связей. Сначала удалите одну.',
    'not-an-approver': 'Вы не входите в число решающих. Обратитесь к согласующему или попросите передать вам решение.',
    'task-not-open':
      'Задача «{task}» уже {status, select, done {«выполнена»} failed {«не удалась»} other {«закончена»}}. Откройте её снова, если что-то осталось.',
    'task-over': 'Задача «{task}» закончена: заявка ушла дальше или задачу отменили.',
    'task-unknown': 'В заявке нет задачи «{task}». Обновите страницу.',
    'tasks-too-many': 'Здесь уже {limit, number} задач, больше нельзя. Сначала закончите или отмените часть.',
    'why-missing': 'Не указана причина. Напишите почему.',
  },
  pl: {
    'already-voted': 'Decyzja została już podjęta przez ciebie. Poczekaj na pozostałych.',
    'approval-decided':
      'To już rozstrzygnięto: {status, select, approved {„zaakceptowano”} rejected {„odrzucono”} other {„czas minął”}}. Zobacz, dokąd trafiło zgłoszenie.',
    'approval-not-open': 'Teraz nic tu nie czeka na akceptację. Zobacz, dokąd trafiło zgłoszenie.',
    'delegate-unfit':
      '{person} nie może zdecydować za ciebie: sprawa dotyczy tej osoby albo już zdecydowała. Wybierz inną.',
    'delegation-refused': 'Tej decyzji nie można przekazać. Zdecyduj samodzielnie.',
    'four-eyes': 'Ta prośba pochodzi od ciebie, więc zdecydować musi ktoś inny. Poproś inną osobę akceptującą.',
    'link-exists': 'Te zgłoszenia są już tak powiązane. Nic nie trzeba robić.',
    'link-unknown': 'Nie ma takiego powiązania. Odśwież stronę.',
    'links-too-many': 'Zgłoszenie może mieć najwyżej {limit, number} powiązań. Najpierw usuń jedno.',
    'not-an-approver': 'Nie decydujesz w tej sprawie. Poproś osobę akceptującą albo o przekazanie ci decyzji.',
    'task-not-open':
      'Zadanie „{task}” jest już {status, select, done {„wykonane”} failed {„nieudane”} other {„zakończone”}}. Otwórz je ponownie, jeśli coś zostało.',
    'task-over': 'Zadanie „{task}” jest zakończone: zgłoszenie poszło dalej albo zadanie anulowano.',
    'task-unknown': 'Zgłoszenie nie ma zadania „{task}”. Odśwież stronę.',
    'tasks-too-many': 'Jest tu już {limit, number} zadań, więcej nie można. Najpierw zakończ lub anuluj część.',
    'why-missing': 'Brakuje powodu. Napisz dlaczego.',
  },
};
