package sansheng.console.prompter;

/**
 * A promise that could not be taken; what was typed stays in the form.
 *
 * @param typed the time as it was typed
 * @param words key of the sentence that says what is wrong
 */
public record RefusedPromise(String typed, String words) {}
