/** Copies the note; where the browser does not let us, the text is selected for the user's own hand. */
export async function copyNote(app) {
  const note = app.querySelector('#note-text');
  const told = app.querySelector('[data-told]');
  try {
    await navigator.clipboard.writeText(note.textContent);
    told.textContent = 'Copied';
  } catch {
    note.closest('details').open = true;
    getSelection().selectAllChildren(note);
    note.focus();
    told.textContent = 'Selected below: copy with the keyboard';
  }
}
