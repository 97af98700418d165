import { checkMobile, normaliseMobile } from '../domain/contact';
import { normaliseIdNumber } from '../domain/idNumber';
import { maskIdNumber, maskPhone } from '../domain/mask';
import { keepApplicant, seal, settlePerson } from '../store';

/**
 * Takes a person in, as the identity provider vouches for them; ID number and phone are sealed before they are stored. A
 * phone fills an empty place only: a person's own is not overwritten by each sign-in, and what is no mobile number is left out.
 * @returns the applicant's id, and the key by which an account counts as this person (R16)
 */
export async function enrol(person: {
  name: string;
  idNumber: string;
  phone?: string | null;
}): Promise<{ id: number; personKey: string }> {
  const idNumber = normaliseIdNumber(person.idNumber);
  const phone = normaliseMobile(person.phone ?? '');
  const given = checkMobile(phone) === null;
  const settled = await settlePerson(idNumber);
  const kept = await keepApplicant({
    name: person.name,
    idNumber: settled.idNumber,
    idNumberMasked: maskIdNumber(idNumber),
    phone: given ? seal(phone) : null,
    phoneMasked: given ? maskPhone(phone) : '',
    personKey: settled.personKey,
  });
  return { id: kept?.id ?? 0, personKey: settled.personKey };
}
