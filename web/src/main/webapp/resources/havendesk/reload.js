// Looks again while a job is at work; without scripts the page has a link for it.
const moving = document.querySelector('[data-reload]');
if (moving) {
  setTimeout(() => location.reload(), Number(moving.dataset.reload) * 1000);
}
