// A first visit: opens a conversation, whose key goes into a cookie that no script can read, then shows it.
(async () => {
  const opening = document.querySelector('.opening');
  if (!opening) return;
  const failed = () => {
    opening.querySelector('.wait').hidden = true;
    opening.querySelector('.failed').hidden = false;
  };
  try {
    const answer = await fetch('/api/chat/sessions?cookie=true', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language: opening.dataset.language, invite: opening.dataset.invite || null }),
    });
    if (answer.ok) location.replace('/');
    else failed();
  } catch {
    failed();
  }
})();
