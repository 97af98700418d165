import { answer, fillIn, type Answered } from './answering';
import type { Sitting } from './browser';
import { look } from './desks';

/** The printed form marked 草稿, then the second of two clicks that submits. */
async function handIn(person: Sitting, button: string, shot: string): Promise<void> {
  await person.click(button);
  await person.sees('提交前请再看一遍登记表');
  await person.page.waitForSelector('[role=dialog] canvas', { timeout: 40_000 });
  await look(person, `${shot}-last-look`);
  await person.click('确认提交', '[role=dialog]');
  await person.sees('已提交给单位');
  await look(person, `${shot}-receipt`);
}

/** From 我的申报 to the receipt: everything that the form of this plan asks for. */
export async function declare(person: Sitting, plan: string, answers: Answered, shot: string): Promise<void> {
  await person.click('我的申报', 'nav');
  await person.sees(plan);
  await look(person, `${shot}-home`);
  await person.click(`新建申报 ${plan}`);
  await person.sees('选择申报类别');
  await look(person, `${shot}-category`);
  await person.page.click('input[type=radio][value=reserve]');
  await person.click('新建', 'form');
  await person.sees('现在是草稿，还没有提交');
  await look(person, `${shot}-form`);
  await fillIn(person, answers);
  await person.sees('各项都已填好，可以提交');
  await person.sees('草稿已保存');
  await look(person, `${shot}-filled`);
  await handIn(person, '提交给单位', shot);
}

interface Correction {
  /** The question as it reads, and the id of its control. */
  question: string;
  control: string;
  note: string;
  text: string;
}

/** From the bar of the return over its item to the field, which is corrected, and in again. */
export async function correct(
  person: Sitting,
  { question, control, note, text }: Correction,
  shot: string,
): Promise<void> {
  await person.click('我的申报', 'nav');
  await person.sees('已退回，请按退回意见修改后重新提交');
  await look(person, `${shot}-returned`);
  await person.click('修改后重新提交');
  await person.sees(note);
  await person.click(question, '[aria-label^="要修改的地方"]');
  await person.page.waitForFunction((id: string) => document.activeElement?.id === id, {}, control);
  await look(person, `${shot}-item`);
  await answer(person, question, text);
  await person.sees('草稿已保存');
  await handIn(person, '重新提交给单位', `${shot}-again`);
  await person.sees('第2版');
}

/** The bell tells it, and 我的申报 says that nothing is left to do. */
export async function readApproval(person: Sitting, shot: string): Promise<void> {
  await person.page.reload();
  await person.click('消息，', 'header');
  await person.sees('审核通过');
  await look(person, `${shot}-messages`);
  await person.click('我的申报', 'nav');
  await person.sees('审核通过，不用再办');
  await look(person, `${shot}-approved`);
}
