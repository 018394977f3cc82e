import { defineTexts } from '#ui/texts';

/** What a schema says of a value that does not fit, by the kind of the problem. */
export const schemaTexts = defineTexts({
  en: {
    missing: 'is missing',
    unfit: 'does not fit here',
    least: 'must be at least {limit}',
    above: 'must be above {limit}',
    most: 'must be at most {limit}',
    below: 'must be below {limit}',
    longer: 'is too short: at least {limit}',
    shorter: 'is too long: at most {limit}',
    format: 'is not written as it should be',
    choice: 'is none of the choices',
    surplus: 'has parts that are not known: {keys}',
  },
  ru: {
    missing: 'не заполнено',
    unfit: 'здесь не подходит',
    least: 'должно быть не меньше {limit}',
    above: 'должно быть больше {limit}',
    most: 'должно быть не больше {limit}',
    below: 'должно быть меньше {limit}',
    longer: 'слишком коротко: не меньше {limit}',
    shorter: 'слишком длинно: не больше {limit}',
    format: 'записано не так, как нужно',
    choice: 'нет среди вариантов',
    surplus: 'содержит неизвестные части: {keys}',
  },
  pl: {
    missing: 'nie wypełniono',
    unfit: 'tu nie pasuje',
    least: 'musi wynosić co najmniej {limit}',
    above: 'musi być większe niż {limit}',
    most: 'może wynosić najwyżej {limit}',
    below: 'musi być mniejsze niż {limit}',
    longer: 'za krótkie: co najmniej {limit}',
    shorter: 'za długie: najwyżej {limit}',
    format: 'zapisano niewłaściwie',
    choice: 'nie ma wśród możliwości',
    surplus: 'zawiera nieznane części: {keys}',
  },
});
